package org.quanheng.simulate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.quanheng.gate.Cited;
import org.quanheng.gate.Content;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Matter;
import org.quanheng.ledger.Json;
import org.quanheng.list.Law;
import org.quanheng.list.PowerInForce;

/// Turns a draft that would pass into an attempt that must be refused: a power that has ended or
/// never was, a step of nobody's, a post that does not hold it, a cause that does not exist, with
/// or without a fact nobody asked for.
final class Mischief {

  private final RandomGenerator random;
  private final Law law;
  private final ZoneId zone;

  Mischief(RandomGenerator random, Law law, ZoneId zone) {
    this.random = random;
    this.law = law;
    this.zone = zone;
  }

  Draft spoil(Draft draft, UUID id) {
    Cited cited = draft.cited();
    Matter matter = draft.matter();
    return switch (random.nextInt(6)) {
      case 0 -> with(draft, id, new Cited(endedPower(draft), cited.step(), cited.post()), matter);
      case 1 -> with(draft, id, new Cited("QT-NONE-001", cited.step(), cited.post()), matter);
      case 2 -> with(draft, id, new Cited(cited.power(), "waive", cited.post()), matter);
      case 3 -> with(draft, id, new Cited(cited.power(), cited.step(), other(cited)), matter);
      case 4 -> with(draft, id, causedBy(id, matter), unasked(draft.content()));
      default -> with(draft, id, cited, causedBy(id, matter));
    };
  }

  private static Matter causedBy(UUID cause, Matter matter) {
    return new Matter(matter.matter(), matter.subject(), List.of(cause));
  }

  private static Content unasked(Content content) {
    Map<String, Json> facts = new TreeMap<>(content.facts().members());
    facts.put("favour", new Json.Text("Sample. 样本。樣本。"));
    return new Content(content.outcome(), Json.object(facts), content.reasons());
  }

  /// A power that had ended by the day of the draft, or one that never was.
  private String endedPower(Draft draft) {
    Optional<PowerInForce> ended =
        law.endedBefore(LocalDate.ofInstant(draft.claimedAt(), zone)).stream()
            .skip(random.nextInt(5))
            .findFirst();
    return ended.map(PowerInForce::code).orElse("XK-NONE-001");
  }

  private static String other(Cited cited) {
    return cited.post().substring(0, cited.post().indexOf('/')) + "/discipline-inspector";
  }

  private static Draft with(Draft draft, UUID id, Cited cited, Matter matter) {
    Content content = draft.content();
    return new Draft(
        id, draft.origin(), cited, draft.officers(), draft.claimedAt(), matter, content);
  }

  private static Draft with(Draft draft, UUID id, Matter matter, Content content) {
    return new Draft(
        id, draft.origin(), draft.cited(), draft.officers(), draft.claimedAt(), matter, content);
  }
}
