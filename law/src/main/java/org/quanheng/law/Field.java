package org.quanheng.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.quanheng.ledger.Json;
import org.quanheng.term.Names;

/// One field of a [Form]: one fact that a step asks for.
public sealed interface Field {

  /// What all fields have.
  ///
  /// @param name the key under which the fact stands
  /// @param names what a reader is asked
  /// @param hint how to answer, when it is not plain
  /// @param required whether the step needs an answer
  record Label(String name, Names names, Optional<Names> hint, boolean required) {}

  /// One of the answers a field offers.
  record Option(String value, Names names) {}

  Label label();

  /// What is wrong with this value, if anything is.
  Optional<Form.Kind> mistake(Json value);

  /// Which values are right, in signs that every language reads: `1 … 40`, `yes, no`.
  String allowed();

  default String name() {
    return label().name();
  }

  default boolean required() {
    return label().required();
  }

  /// Words.
  ///
  /// @param least the fewest characters (code points), at least 1
  /// @param most the most characters
  record Text(Label label, int least, int most, Optional<TextPattern> pattern) implements Field {

    @Override
    public Optional<Form.Kind> mistake(Json value) {
      if (!(value instanceof Json.Text text)) {
        return Optional.of(Form.Kind.WRONG_TYPE);
      }
      String words = text.value();
      int length = words.codePointCount(0, words.length());
      if (words.isBlank() || length < least) {
        return Optional.of(Form.Kind.TOO_SHORT);
      }
      if (length > most) {
        return Optional.of(Form.Kind.TOO_LONG);
      }
      if (words.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
        return Optional.of(Form.Kind.CONTROL_CHARACTERS);
      }
      boolean fits = pattern.map(it -> it.matches(words)).orElse(true);
      return fits ? Optional.empty() : Optional.of(Form.Kind.WRONG_PATTERN);
    }

    @Override
    public String allowed() {
      String length = least + " … " + most;
      return pattern.map(it -> it + " (" + length + ")").orElse(length);
    }
  }

  /// One of several answers.
  record Choice(Label label, List<Option> options) implements Field {

    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public Optional<Form.Kind> mistake(Json value) {
      return value instanceof Json.Text text
          ? notAmong(options, text.value())
          : Optional.of(Form.Kind.WRONG_TYPE);
    }

    @Override
    public String allowed() {
      return listed(options);
    }
  }

  /// Any of several answers, each at most once.
  ///
  /// @param least how many at least
  record ManyChoices(Label label, List<Option> options, int least) implements Field {

    public ManyChoices {
      options = List.copyOf(options);
    }

    @Override
    public Optional<Form.Kind> mistake(Json value) {
      if (!(value instanceof Json.Arr chosen)) {
        return Optional.of(Form.Kind.WRONG_TYPE);
      }
      Set<String> seen = new HashSet<>();
      for (Json one : chosen.elements()) {
        if (!(one instanceof Json.Text text)) {
          return Optional.of(Form.Kind.WRONG_TYPE);
        }
        Optional<Form.Kind> mistake = notAmong(options, text.value());
        if (mistake.isPresent()) {
          return mistake;
        }
        if (!seen.add(text.value())) {
          return Optional.of(Form.Kind.CHOSEN_TWICE);
        }
      }
      return seen.size() < least ? Optional.of(Form.Kind.TOO_FEW) : Optional.empty();
    }

    @Override
    public String allowed() {
      return "≥ " + least + ": " + listed(options);
    }
  }

  /// A whole number.
  record WholeNumber(Label label, long least, long most) implements Field {

    @Override
    public Optional<Form.Kind> mistake(Json value) {
      return outside(value, least, most);
    }

    @Override
    public String allowed() {
      return least + " … " + most;
    }
  }

  /// An amount of money in fen (分, hundredths of a yuan).
  record Money(Label label, long least, long most) implements Field {

    @Override
    public Optional<Form.Kind> mistake(Json value) {
      return outside(value, least, most);
    }

    @Override
    public String allowed() {
      return least + " … " + most + " 分";
    }
  }

  /// A day of the calendar, `YYYY-MM-DD`.
  record Day(Label label) implements Field {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public Optional<Form.Kind> mistake(Json value) {
      if (!(value instanceof Json.Text text)) {
        return Optional.of(Form.Kind.WRONG_TYPE);
      }
      return day(text.value()).isPresent() ? Optional.empty() : Optional.of(Form.Kind.NOT_A_DAY);
    }

    /// The day this text writes.
    public static Optional<LocalDate> day(String text) {
      try {
        return FORM.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
      } catch (DateTimeParseException notInTheCalendar) {
        return Optional.empty();
      }
    }

    @Override
    public String allowed() {
      return "YYYY-MM-DD";
    }
  }

  /// Yes or no.
  record Truth(Label label) implements Field {

    @Override
    public Optional<Form.Kind> mistake(Json value) {
      return value instanceof Json.Bool ? Optional.empty() : Optional.of(Form.Kind.WRONG_TYPE);
    }

    @Override
    public String allowed() {
      return "true, false";
    }
  }

  private static Optional<Form.Kind> notAmong(List<Option> options, String value) {
    boolean among = options.stream().anyMatch(option -> option.value().equals(value));
    return among ? Optional.empty() : Optional.of(Form.Kind.NOT_A_CHOICE);
  }

  private static String listed(List<Option> options) {
    return options.stream().map(Option::value).collect(Collectors.joining(", "));
  }

  private static Optional<Form.Kind> outside(Json value, long least, long most) {
    if (!(value instanceof Json.Int number)) {
      return Optional.of(Form.Kind.WRONG_TYPE);
    }
    if (number.value() < least) {
      return Optional.of(Form.Kind.TOO_SMALL);
    }
    return number.value() > most ? Optional.of(Form.Kind.TOO_LARGE) : Optional.empty();
  }
}
