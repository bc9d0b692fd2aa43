package org.quanheng.face;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a form: what it asks for, what was typed, and all that is wrong with it.
///
/// @param name its name in what is sent; no two fields of a page share one
/// @param label what it asks for, in the reader's language
/// @param hint how to answer, or nothing
/// @param value what was typed, as it was typed
/// @param wrong each thing that is wrong with it, in the reader's language
public record Field(
    String name,
    String label,
    String hint,
    Kind kind,
    boolean required,
    String value,
    List<String> wrong) {

  /// How a field is filled in.
  public sealed interface Kind {

    /// One line of text.
    ///
    /// @param mode the keyboard to offer: `text`, `numeric`, `search` …
    /// @param most how many characters it takes
    record Line(String mode, int most) implements Kind {}

    /// A word that is not shown while it is typed.
    ///
    /// @param fill what a browser may fill in: `current-password`, `one-time-code` …
    record Secret(String fill) implements Kind {}

    /// Several lines of text.
    record Area(int rows, int most) implements Kind {}

    /// One of several answers, from a list that opens.
    record Choice(List<Option> options) implements Kind {
      public Choice {
        options = List.copyOf(options);
      }
    }

    /// One of a few answers, all in sight.
    record Pick(List<Option> options) implements Kind {
      public Pick {
        options = List.copyOf(options);
      }
    }

    /// Yes or no; ticked when the value is [#TICKED].
    record Tick() implements Kind {}

    /// A file from the reader's machine.
    ///
    /// @param accept what it may be, as HTML names it
    record File(String accept) implements Kind {}
  }

  /// What a ticked box sends.
  public static final String TICKED = "yes";

  /// One answer to choose.
  public record Option(String value, String label) {}

  public Field {
    wrong = List.copyOf(wrong);
  }

  /// A line of text that must be given.
  public static Field line(String name, String label) {
    return new Field(name, label, "", new Kind.Line("text", 120), true, "", List.of());
  }

  /// A choice from a list.
  public static Field choice(String name, String label, List<Option> options) {
    return new Field(name, label, "", new Kind.Choice(options), true, "", List.of());
  }

  /// The same field, filled in another way.
  public Field as(Kind other) {
    return new Field(name, label, hint, other, required, value, wrong);
  }

  /// The same field with a hint.
  public Field hinted(String said) {
    return new Field(name, label, said, kind, required, value, wrong);
  }

  /// The same field, which may be left empty.
  public Field optional() {
    return new Field(name, label, hint, kind, false, value, wrong);
  }

  /// The same field with what was typed.
  public Field filled(String typed) {
    return new Field(name, label, hint, kind, required, typed, wrong);
  }

  /// The same field with one more thing that is wrong with it.
  public Field refused(String why) {
    List<String> all = new ArrayList<>(wrong);
    all.add(why);
    return new Field(name, label, hint, kind, required, value, all);
  }

  /// Whether nothing is wrong with it.
  public boolean isGood() {
    return wrong.isEmpty();
  }

  /// Its id in the page.
  public String id() {
    return "field-" + name;
  }

  /// The ids of what describes it; nothing when nothing does.
  public @Nullable String describedBy() {
    List<String> ids = new ArrayList<>();
    if (!hint.isEmpty()) {
      ids.add(id() + "-hint");
    }
    if (!isGood()) {
      ids.add(id() + "-wrong");
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }
}
