package org.quanheng.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.quanheng.law.Validity;
import org.quanheng.list.PowerInForce;

/// Nothing outside the list: the power cited exists and is in force on the day.
final class CitesAPowerInForce implements Check {

  @Override
  public List<Reason> reasons(Draft draft, Circumstances circumstances) {
    String power = draft.cited().power();
    LocalDate day = circumstances.day();
    if (circumstances.power(draft).isPresent()) {
      return List.of();
    }
    List<PowerInForce> versions = circumstances.law().versions(power);
    String held = held(draft, circumstances);
    return List.of(
        versions.isEmpty()
            ? Reason.of(Rule.POWER_UNKNOWN, power, day, held)
            : Reason.of(Rule.POWER_NOT_IN_FORCE, power, day, times(versions), held));
  }

  private static String held(Draft draft, Circumstances circumstances) {
    List<String> powers = circumstances.law().heldBy(draft.cited().post(), circumstances.day());
    return powers.isEmpty() ? "–" : String.join(", ", powers);
  }

  private static String times(List<PowerInForce> versions) {
    return versions.stream()
        .map(PowerInForce::valid)
        .map(CitesAPowerInForce::time)
        .collect(Collectors.joining(", "));
  }

  static String time(Validity valid) {
    return valid.from() + " … " + (valid.ends() ? valid.until() : "");
  }
}
