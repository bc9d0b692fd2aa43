package org.quanheng.discretion;

import java.util.List;
import org.quanheng.term.Names;

/// What a benchmark is, before what it says.
///
/// @param slug the name of its file
/// @param power the code of the power it weighs
public record Heading(
    String slug, String code, String power, Names names, Period inForce, Words words, Prose prose) {

  /// Whether the words 以上 (or above) and 以下 (or below) include the number they name; statutes
  /// differ.
  public record Words(boolean aboveIncludes, boolean belowIncludes) {}

  /// What is said beside the table.
  ///
  /// @param illustration whether it is made up to show the form and is no agency's law
  /// @param laterPrevails whether, where one adjustment caps what another raises, the later in the
  ///   file prevails
  /// @param notes what is not confirmed
  /// @param sense what it says in words, with its headings, as it stands in the file
  public record Prose(
      boolean illustration, boolean laterPrevails, List<String> notes, String sense) {
    public Prose {
      notes = List.copyOf(notes);
    }
  }
}
