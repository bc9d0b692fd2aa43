package org.quanheng.site;

import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.seal.Seal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What this bureau may and must do, and how much of it has been done.
@Controller
class HomePage {

  private final Supplier<Pack> pack;
  private final Seal seal;
  private final Tally tally;

  HomePage(Supplier<Pack> pack, Seal seal, Tally tally) {
    this.pack = pack;
    this.seal = seal;
    this.tally = tally;
  }

  /// The figures of the four ideas.
  ///
  /// @param entries the leaves of the ledger
  record Figures(int powers, int duties, long acts, long entries) {}

  @GetMapping("/")
  Shown home(Visit visit) {
    Pack law = pack.get();
    int powers = law.inForce(visit.setting().today()).size();
    Figures figures = new Figures(powers, law.duties().size(), tally.acts(), seal.health().size());
    return visit.show("site/home.jte", figures);
  }
}
