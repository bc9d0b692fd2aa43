package org.quanheng.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanheng.term.Counting;
import org.quanheng.term.Names;

/// A law, regulation, rule or norm that powers cite.
///
/// @param articles the number of the last article
/// @param versions its texts with the days each is in force, ascending
/// @param counting how it counts terms of days; empty when the pack does not say
public record Statute(
    String slug,
    Title title,
    Kind kind,
    int articles,
    List<Version> versions,
    Optional<Counting> counting,
    Provenance provenance) {

  /// Its title, in full and in short.
  public record Title(Names full, Names inShort) {}

  /// One text of the statute: the day of the text and the days it is in force.
  public record Version(LocalDate text, Validity validity) {}

  /// The rank of a statute: 法律, 行政法規, 規章, 規範性文件.
  public enum Kind {
    LAW,
    REGULATION,
    RULE,
    NORM;

    /// The word a pack writes for it.
    public String slug() {
      return Slugs.of(this);
    }
  }

  public Statute {
    versions = List.copyOf(versions);
  }

  /// The text in force on the day.
  public Optional<Version> version(LocalDate day) {
    return versions.stream().filter(version -> version.validity().contains(day)).findFirst();
  }

  /// The first day of these on which no text of the statute is in force.
  Optional<LocalDate> firstDayWithout(Validity days) {
    LocalDate day = days.from();
    for (Version version : versions) {
      if (version.validity().contains(day)) {
        day = version.validity().until();
      }
    }
    return days.contains(day) ? Optional.of(day) : Optional.empty();
  }
}
