package org.quanheng.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quanheng.law.Field;
import org.quanheng.law.Form;
import org.quanheng.list.StepInForce;

/// The facts are those the step asks for. What an import says is left as its record has it.
final class FactsFitTheForm implements Check {

  @Override
  public List<Reason> reasons(Draft draft, Circumstances circumstances) {
    Optional<Form> form =
        circumstances
            .power(draft)
            .map(power -> power.steps().get(draft.cited().step()))
            .flatMap(StepInForce::form)
            .filter(asked -> draft.origin() != Origin.HISTORIC);
    return form.map(asked ->
            asked.check(draft.content().facts()).stream()
                .map(mistake -> reason(mistake, asked, draft.cited()))
                .toList())
        .orElse(List.of());
  }

  private static Reason reason(Form.Mistake mistake, Form form, Cited cited) {
    String name = mistake.field();
    String allowed = form.field(name).map(Field::allowed).orElse("");
    return switch (mistake.kind()) {
      case REQUIRED -> Reason.of(Rule.FACT_MISSING, name, cited.step(), cited.power(), allowed);
      case UNKNOWN ->
          Reason.of(Rule.FACT_UNKNOWN, shown(name), cited.step(), cited.power(), names(form));
      case WRONG_TYPE,
          TOO_SHORT,
          TOO_LONG,
          CONTROL_CHARACTERS,
          WRONG_PATTERN,
          NOT_A_DAY,
          NOT_A_CHOICE,
          CHOSEN_TWICE,
          TOO_FEW,
          TOO_SMALL,
          TOO_LARGE ->
          Reason.of(Rule.FACT_UNFIT, name, cited.step(), cited.power(), allowed);
    };
  }

  private static String names(Form form) {
    return form.fields().isEmpty()
        ? "–"
        : form.fields().stream().map(Field::name).collect(Collectors.joining(", "));
  }

  /// A key nobody asked for came from outside, and may be of any length.
  private static String shown(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }
}
