package org.quanheng.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanheng.desk.Deeds.Deed;
import org.quanheng.desk.Desk.Person;
import org.quanheng.desk.Desk.Seat;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.effect.Effects.Told;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.ledger.Tree;
import org.quanheng.list.StepInForce;
import org.quanheng.seal.Receipt;
import org.quanheng.seal.Seal;
import org.quanheng.term.Names;
import org.quanheng.web.Passing;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The receipt of an act of one's own: that it passed, where it is sealed, and whether what it
/// changes in the bureau itself has changed.
@Controller
class ReceiptPage {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Desk desk;
  private final Deeds deeds;
  private final Powers powers;
  private final Seal seal;
  private final Passing passing;

  ReceiptPage(Desk desk, Deeds deeds, Powers powers, Seal seal, Passing passing) {
    this.desk = desk;
    this.deeds = deeds;
    this.powers = powers;
    this.seal = seal;
    this.passing = passing;
  }

  /// An act with its receipt.
  record Done(
      Sitting sitting,
      Deed deed,
      Called called,
      Seat seat,
      List<Person> officers,
      State state,
      List<Powers.Way> next) {}

  /// What the act's power and step are called.
  record Called(Names power, Names step) {}

  /// @param sealed where it is in the ledger, once it is there
  /// @param told what it changes in the bureau itself; nothing when it changes nothing
  record State(@Nullable Sealed sealed, @Nullable Told told) {}

  /// @param leaf the hash of its leaf (RFC 6962)
  /// @param index its place in the ledger
  record Sealed(String leaf, long index) {}

  @GetMapping("/desk/acts/{act}")
  Shown act(Visit visit, @PathVariable("act") String id) {
    Sitting sitting = desk.sitting(visit);
    Deed deed = deed(id, sitting);
    String power = deed.cited().power();
    Done done =
        new Done(
            sitting,
            deed,
            new Called(
                powers.named(power, deed.day()),
                powers.named(power, deed.cited().step(), deed.day())),
            desk.seat(deed.cited().post()),
            desk.people(deeds.officers(deed.act())),
            new State(
                seal.receipt(deed.act()).map(ReceiptPage::sealed).orElse(null),
                passing.told(deed.act()).orElse(null)),
            next(deed, sitting));
    return visit.show("desk/receipt.jte", done);
  }

  /// Tries again to change what the act should have changed.
  @PostMapping("/desk/acts/{act}")
  Object again(Visit visit, @PathVariable("act") String id) {
    Deed deed = deed(id, desk.sitting(visit));
    passing.catchUp();
    return Sending.to("/desk/acts/" + deed.act());
  }

  /// The act of the officer who asks; another's act and none at all are answered alike.
  private Deed deed(String id, Sitting sitting) {
    return Optional.of(id)
        .filter(it -> UUID_TEXT.matcher(it).matches())
        .flatMap(it -> deeds.act(UUID.fromString(it), sitting.person().officer()))
        .orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException());
  }

  private static @Nullable Sealed sealed(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Pending _ -> null;
      case Receipt.Sealed sealed ->
          new Sealed(Tree.leafHash(sealed.entry().leaf()).hex(), sealed.entry().index());
    };
  }

  /// The step that may follow; from a post of the officer's, if one may take it.
  private List<Powers.Way> next(Deed deed, Sitting sitting) {
    List<Powers.Way> next = new ArrayList<>();
    powers
        .law()
        .inForce(deed.cited().power(), sitting.day())
        .flatMap(it -> it.after(deed.cited().step(), deed.outcome()))
        .ifPresent(step -> next.add(way(step, deed.cited().power(), sitting)));
    return next;
  }

  private Powers.Way way(StepInForce step, String power, Sitting sitting) {
    String post = sitting.posts().stream().filter(step::heldBy).findFirst().orElse("");
    return new Powers.Way(step.step(), powers.named(power, step.step(), sitting.day()), post);
  }
}
