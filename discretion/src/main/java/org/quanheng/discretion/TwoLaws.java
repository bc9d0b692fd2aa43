package org.quanheng.discretion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One case under the law of two days 從舊兼從輕 (處罰法 37): the law of the day of the violation applies,
/// unless that of the day of the decision is lighter. Both weighings are kept.
///
/// @param ofViolation under the benchmark of the day of the violation; none where there was none
/// @param ofDecision under the benchmark of the day of the decision; none where there is none
public record TwoLaws(
    LocalDate violation,
    LocalDate decision,
    Optional<Weighing> ofViolation,
    Optional<Weighing> ofDecision,
    List<Problem> problems) {

  public TwoLaws {
    problems = List.copyOf(problems);
  }

  /// Weighs the facts under the versions in force on the two days.
  public static TwoLaws weigh(
      Versions versions, LocalDate violation, LocalDate decision, Map<String, String> facts) {
    List<Problem> problems = new ArrayList<>();
    Optional<Weighing> before =
        versions.inForce(violation).flatMap(law -> weigh(law, facts, problems));
    Optional<Weighing> after =
        versions.inForce(decision).flatMap(law -> weigh(law, facts, problems));
    return new TwoLaws(violation, decision, before, after, problems);
  }

  private static Optional<Weighing> weigh(
      Benchmark law, Map<String, String> facts, List<Problem> problems) {
    Weighing.Answer answer = Weighing.weigh(law, facts);
    problems.addAll(answer.problems());
    return answer.weighing();
  }

  /// The one that applies; none where either day's law could not be weighed, or neither day had
  /// one.
  public Optional<Weighing> applies() {
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    if (ofViolation.isEmpty() || ofDecision.isEmpty()) {
      return ofViolation.or(() -> ofDecision);
    }
    return isNewerLighter() ? ofDecision : ofViolation;
  }

  /// Whether the law of the day of the decision is the lighter, so that it applies.
  public boolean isNewerLighter() {
    return ofViolation.isPresent()
        && ofDecision.isPresent()
        && Weighing.compareWeight(ofDecision.get(), ofViolation.get()) < 0;
  }
}
