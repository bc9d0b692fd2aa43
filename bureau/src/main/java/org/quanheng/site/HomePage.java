package org.quanheng.site;

import java.util.List;
import java.util.function.Supplier;
import org.quanheng.face.Bars;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.seal.Seal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What this bureau may and must do, and how much of it has been done.
@Controller
class HomePage {

  private static final int LATEST = 6;

  private final Supplier<Pack> pack;
  private final Seal seal;
  private final Acts acts;
  private final Tally tally;

  HomePage(Supplier<Pack> pack, Seal seal, Acts acts, Tally tally) {
    this.pack = pack;
    this.seal = seal;
    this.acts = acts;
    this.tally = tally;
  }

  /// The page.
  ///
  /// @param latest the newest acts
  /// @param months how many were done in each month
  record Home(Figures figures, List<ActsPage.Row> latest, Bars months) {

    Home {
      latest = List.copyOf(latest);
    }
  }

  /// The figures of the four ideas.
  ///
  /// @param entries the leaves of the ledger
  record Figures(int powers, int duties, long acts, long entries) {}

  @GetMapping("/")
  Shown home(Visit visit) {
    Pack law = pack.get();
    Tally.Counts counts = tally.counts();
    int powers = law.inForce(visit.setting().today()).size();
    long entries = seal.health().size();
    Telling telling = new Telling(visit, law);
    return visit.show(
        "site/home.jte",
        new Home(
            new Figures(powers, law.duties().size(), counts.allActs(), entries),
            acts.newest(Sought.ALL, Cursor.NEWEST, LATEST).stream()
                .map(line -> ActsPage.Row.of(line, telling))
                .toList(),
            LedgerPage.bars(visit, "ledger.acts", "ledger.acts.count", counts.acts())));
  }
}
