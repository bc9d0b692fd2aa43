package org.quanheng.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.quanheng.law.Citation;
import org.quanheng.law.Duty;
import org.quanheng.law.Effect;
import org.quanheng.law.Fees;
import org.quanheng.law.Holder;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.StatutoryTerm;
import org.quanheng.law.Step;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Json;
import org.quanheng.term.Names;

/// Norms as the ledger keeps them: in clear, for everyone is bound by them and may read them.
///
/// `quanheng/power/1`, `quanheng/duty/1`. A power's end and the file it stands in are not part of
/// its substance: a power that is later ended is still the same power.
final class Norm {

  private Norm() {}

  /// What a power is, whatever its end: two entries of one substance are the same power.
  static Json.Obj substance(Pack pack, Power power) {
    Power.Exercise exercise = power.exercise();
    Json.Builder substance = Json.object();
    exercise.effect().ifPresent(effect -> substance.put("effect", effect(effect)));
    return substance
        .put("basis", citations(power.basis()))
        .put("category", power.category().slug())
        .put("code", power.code())
        .put("duties", Json.texts(exercise.duties()))
        .put("fees", fees(exercise.fees()))
        .put("from", power.life().validity().from().toString())
        .put("holders", holders(exercise.holders()))
        .put("names", names(power.names()))
        .put("procedure", power.procedure())
        .put("steps", Json.array(pack.procedure(power).steps().stream().map(Norm::step).toList()))
        .put("terms", Json.array(exercise.terms().stream().map(Norm::term).toList()))
        .put("v", "quanheng/power/1")
        .build();
  }

  /// A power's leaf: its substance, its end when it has one, and the digest of its file.
  static Json.Obj leaf(Json.Obj substance, Power power) {
    Json.Builder leaf = Json.object().put("file", power.page().digest());
    substance.members().forEach(leaf::put);
    return end(leaf, power).build();
  }

  /// The leaf that ends a power: from `until` on it is not in force.
  static Json.Obj ending(Power power) {
    return end(
            Json.object()
                .put("code", power.code())
                .put("from", power.life().validity().from().toString())
                .put("v", "quanheng/power-end/1"),
            power)
        .build();
  }

  static Json.Obj leaf(Duty duty) {
    return Json.object()
        .put("basis", citations(duty.basis()))
        .put("duty", duty.slug())
        .put("kind", duty.kind().slug())
        .put("liability", names(duty.liability()))
        .put("names", names(duty.names()))
        .put("owed_by", Json.texts(duty.owedBy().stream().map(Holder::toString).toList()))
        .put("stage", duty.stage().orElse("always"))
        .put("v", "quanheng/duty/1")
        .build();
  }

  private static Json.Builder end(Json.Builder leaf, Power power) {
    Validity validity = power.life().validity();
    if (!validity.until().equals(LocalDate.MAX)) {
      leaf.put("until", validity.until().toString());
      power.life().endedBy().ifPresent(decision -> leaf.put("ended_by", decision));
    }
    return leaf;
  }

  private static Json.Arr citations(List<Citation> citations) {
    return Json.array(citations.stream().map(Norm::citation).toList());
  }

  private static Json citation(Citation citation) {
    Json.Builder json =
        Json.object()
            .put("article", citation.article())
            .put("paragraph", citation.paragraph())
            .put("statute", citation.statute());
    citation.item().ifPresent(item -> json.put("item", item));
    return json.build();
  }

  private static Json step(Step step) {
    Json.Builder json =
        Json.object()
            .put("lane", step.lane())
            .put("names", names(step.names()))
            .put("officers", step.officers())
            .put("outcomes", Json.texts(step.outcomes()))
            .put("step", step.slug());
    if (!step.then().isEmpty()) {
      Json.Builder then = Json.object();
      step.then().forEach(then::put);
      json.put("then", then.build());
    }
    return json.build();
  }

  private static Json effect(Effect effect) {
    return Json.object()
        .put("does", effect.what().slug())
        .put("outcome", effect.outcome())
        .put("step", effect.step())
        .build();
  }

  private static Json term(StatutoryTerm term) {
    Json.Builder json =
        Json.object()
            .put("amount", term.amount())
            .put("basis", citation(term.basis()))
            .put("step", term.step())
            .put("to", term.to())
            .put("unit", term.unit().slug());
    OptionalInt promised = term.promised();
    promised.ifPresent(amount -> json.put("promised", amount));
    return json.build();
  }

  private static Json holders(Map<String, List<Holder>> holders) {
    Json.Builder json = Json.object();
    holders.forEach(
        (lane, who) -> json.put(lane, Json.texts(who.stream().map(Holder::toString).toList())));
    return json.build();
  }

  private static Json fees(Fees fees) {
    return switch (fees) {
      case Fees.None none -> Json.object().build();
      case Fees.Charged charged ->
          Json.object()
              .put("basis", citations(charged.basis()))
              .put("names", names(charged.names()))
              .build();
    };
  }

  static Json.Obj names(Names names) {
    return Json.object()
        .put("en", names.en())
        .put("zh-Hans", names.zhHans())
        .put("zh-Hant", names.zhHant())
        .build();
  }
}
