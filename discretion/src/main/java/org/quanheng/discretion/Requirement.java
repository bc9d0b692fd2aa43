package org.quanheng.discretion;

/// What a statute requires of a case's tiers.
public sealed interface Requirement {

  /// None above this one: "shall be lighter".
  record AtMost(int tier) implements Requirement {}

  /// None below this one.
  record AtLeast(int tier) implements Requirement {}

  /// This one is among the permitted: "may".
  record Permits(int tier) implements Requirement {}

  /// Whether an outcome keeps it.
  default boolean isKept(Outcome outcome) {
    return switch (this) {
      case AtMost(int tier) -> outcome.heaviest() <= tier;
      case AtLeast(int tier) -> outcome.mildest() >= tier;
      case Permits(int tier) -> outcome.mildest() <= tier && tier <= outcome.heaviest();
    };
  }
}
