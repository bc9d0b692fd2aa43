package org.quanheng.replay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.gate.DraftForm;
import org.quanheng.gate.Origin;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.list.Law;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.StepInForce;

/// Puts an event into the words of the bureau: its activity is a step, its group a unit, its
/// resource an officer, each by the slug of its name. The power is the one that has the step; the
/// post is the one in the unit that may take it.
///
/// Where the law has no such step or post, the draft says so all the same and the gate refuses it.
final class Translation {

  private static final String NONE = "none";

  private final Law law;
  private final ZoneId zone;
  private final String log;

  Translation(Law law, ZoneId zone, String log) {
    this.law = law;
    this.zone = zone;
    this.log = log;
  }

  DraftForm.Read read(LogLine.Event event) {
    String step = slug(event.activity());
    Optional<PowerInForce> power = power(step, event);
    Optional<StepInForce> taken = power.map(it -> it.steps().get(step));
    String unit = slug(event.group());
    String post =
        taken
            .flatMap(it -> postIn(unit, it))
            .or(() -> power.flatMap(it -> anyPostIn(unit, it)))
            .orElse(unit + "/" + NONE);
    String outcome = taken.map(it -> it.outcomes().getFirst()).orElse(NONE);
    Json.Builder facts = Json.object();
    event.attributes().forEach(facts::put);
    Json.Obj form =
        Json.object()
            .put("act", id(event).toString())
            .put("claimed", event.at().toString())
            .put("facts", facts.build())
            .put("matter", event.caseCode())
            .put("officers", Json.texts(List.of(slug(event.resource()))))
            .put("outcome", outcome)
            .put("post", post)
            .put("power", power.map(PowerInForce::code).orElse(NONE))
            .put("reasons", "Imported from " + log + ", line " + event.line())
            .put("step", step)
            .put("subject", event.caseCode())
            .build();
    return DraftForm.read(form, Origin.HISTORIC, event.at());
  }

  /// The power that has the step; failing that, the power of the list when it is the only one.
  private Optional<PowerInForce> power(String step, LogLine.Event event) {
    List<PowerInForce> powers = law.inForce(LocalDate.ofInstant(event.at(), zone));
    return powers.stream()
        .filter(power -> power.steps().containsKey(step))
        .findFirst()
        .or(() -> powers.size() == 1 ? Optional.of(powers.getFirst()) : Optional.empty());
  }

  private static Optional<String> postIn(String unit, StepInForce step) {
    return step.holders().stream().filter(post -> post.startsWith(unit + "/")).findFirst();
  }

  private static Optional<String> anyPostIn(String unit, PowerInForce power) {
    return power.steps().values().stream()
        .flatMap(step -> step.holders().stream())
        .filter(post -> post.startsWith(unit + "/"))
        .findFirst();
  }

  /// The same event of the same log is the same act, however often it is sent.
  private UUID id(LogLine.Event event) {
    String name = String.join("\n", log, event.caseCode(), event.activity(), "" + event.line());
    Hash hash = Hash.sha256(name.getBytes(StandardCharsets.UTF_8));
    return new UUID(hash.first(), hash.second());
  }

  static String slug(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? NONE : slug;
  }
}
