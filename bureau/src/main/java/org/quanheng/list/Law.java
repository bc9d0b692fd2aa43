package org.quanheng.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The powers of all days, as the list stood after one proclamation. Never changes; a newer law
/// replaces it.
public final class Law {

  private final int proclamation;
  private final Map<String, List<PowerInForce>> versions;

  Law(int proclamation, Map<String, List<PowerInForce>> versions) {
    this.proclamation = proclamation;
    this.versions = versions;
  }

  /// The number of the last proclamation it holds; 0 before the first.
  public int proclamation() {
    return proclamation;
  }

  public Optional<PowerInForce> inForce(String code, LocalDate day) {
    return versions(code).stream().filter(power -> power.valid().contains(day)).findFirst();
  }

  /// All versions of a power, oldest first; empty when the list never held it.
  public List<PowerInForce> versions(String code) {
    return versions.getOrDefault(code, List.of());
  }

  /// Every version of every power, in no order.
  public List<PowerInForce> allDays() {
    return versions.values().stream().flatMap(List::stream).toList();
  }

  /// The powers in force on a day, in order of their codes.
  public List<PowerInForce> inForce(LocalDate day) {
    return versions.values().stream()
        .flatMap(List::stream)
        .filter(power -> power.valid().contains(day))
        .sorted((one, other) -> one.code().compareTo(other.code()))
        .toList();
  }

  /// The versions that had ended by a day, in order of their codes; a power that goes on in a newer
  /// version is not among them.
  public List<PowerInForce> endedBefore(LocalDate day) {
    return versions.values().stream()
        .map(List::getLast)
        .filter(power -> !power.valid().until().isAfter(day))
        .sorted((one, other) -> one.code().compareTo(other.code()))
        .toList();
  }

  /// The codes of the powers of which a post may take some step on a day.
  public List<String> heldBy(String post, LocalDate day) {
    return inForce(day).stream()
        .filter(power -> power.steps().values().stream().anyMatch(step -> step.heldBy(post)))
        .map(PowerInForce::code)
        .toList();
  }
}
