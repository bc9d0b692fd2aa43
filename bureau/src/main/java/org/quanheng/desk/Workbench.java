package org.quanheng.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.face.Visit;
import org.quanheng.law.Effect;
import org.quanheng.law.Proof;
import org.quanheng.list.DraftPacks;
import org.quanheng.list.DraftVersion;
import org.quanheng.list.Drafts;
import org.quanheng.list.PowerList;
import org.quanheng.list.Prospect;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Component;

/// Where drafts of the law are worked on: by whoever may take a step towards their proclamation.
/// Everybody at a desk may look.
@Component
class Workbench {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Drafts drafts;
  private final DraftPacks packs;
  private final Desk desk;
  private final Changes changes;
  private final PowerList list;

  Workbench(Drafts drafts, DraftPacks packs, Desk desk, Changes changes, PowerList list) {
    this.drafts = drafts;
    this.packs = packs;
    this.desk = desk;
    this.changes = changes;
    this.list = list;
  }

  /// A draft that lies on the bench.
  ///
  /// @param versions all of them, newest first
  /// @param proof what the prover says of the newest
  /// @param may whether the officer may work on it
  record Piece(Sitting sitting, List<DraftVersion> versions, Proof proof, boolean may) {

    DraftVersion newest() {
      return versions.getFirst();
    }

    String address() {
      return "/desk/packs/" + newest().draft();
    }

    /// A version by its number.
    DraftVersion version(int number) {
      return versions.stream()
          .filter(it -> it.number() == number)
          .findFirst()
          .orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException());
    }
  }

  /// The draft of this id; what is no id is the id of nothing.
  Piece piece(Visit visit, String id) {
    List<DraftVersion> versions =
        UUID_TEXT.matcher(id).matches() ? drafts.versions(UUID.fromString(id)) : List.of();
    if (versions.isEmpty()) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    Proof proof =
        packs
            .proof(versions.getFirst().pack().digest())
            .orElseThrow(() -> new AssertionError("a draft without a pack: " + id));
    Sitting sitting = desk.sitting(visit);
    return new Piece(sitting, versions, proof, may(sitting));
  }

  /// The powers by which a pack is made law, and the posts that may.
  List<Changes.Offer> makers(Sitting sitting) {
    return changes.offers(sitting, new Changes.Wish(Effect.Kind.PROCLAIM, "", "", Map.of()));
  }

  /// What would become of a draft, were it made law today.
  Prospect prospect(Visit visit, Piece piece) {
    Instant today = visit.setting().today().atStartOfDay(visit.setting().zone()).toInstant();
    return list.prospect(piece.newest().pack().digest().hex(), today);
  }

  /// These officers by name, in the same order.
  List<Desk.Person> people(List<String> officers) {
    return desk.people(officers);
  }

  boolean may(Sitting sitting) {
    return changes.may(sitting, Effect.Kind.PROCLAIM);
  }

  /// @throws org.quanheng.web.WrongRequest when the officer holds none of the posts that may
  void requireMay(Sitting sitting) {
    if (!may(sitting)) {
      throw Problem.of(Wrong.NOT_YOUR_POST).asException();
    }
  }
}
