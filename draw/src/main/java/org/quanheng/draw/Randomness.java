package org.quanheng.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the declared sources said, as written down.
///
/// @param declaration the hash of the declaration, 64 lower-case hexadecimal digits
/// @param values one for each source, in the order of the declaration
public record Randomness(String declaration, List<String> values) {

  private static final String HEADER = "qh-draw-1 randomness";

  /// The line of the file on which the first value stands.
  private static final int FIRST_LINE = 3;

  public Randomness {
    values = List.copyOf(values);
  }

  /// The values of the sources of a declaration.
  public static Randomness of(Declaration declaration, List<String> values) {
    return new Randomness(declaration.hex(), values);
  }

  /// The randomness in its one spelling.
  public String text() {
    String lines = values.stream().map(it -> "value " + it + "\n").collect(Collectors.joining());
    return HEADER + "\ndeclaration " + declaration + "\n" + lines;
  }

  /// Reads the file.
  public static Parsed<Randomness> read(byte[] bytes) {
    Problems problems = new Problems();
    Fields fields = new Fields(Part.RANDOMNESS, bytes, HEADER, problems);
    String declaration = fields.digest("declaration");
    List<String> values = fields.all("value").stream().map(Fields.Field::value).toList();
    fields.end();
    return problems.isEmpty()
        ? new Parsed.Good<>(new Randomness(declaration, values))
        : new Parsed.Refused<>(problems.list());
  }

  /// What is wrong before any value is looked at: the randomness is given under another
  /// declaration, or there are not as many values as sources.
  List<Problem> misfits(Declaration of) {
    Problems problems = new Problems();
    if (!declaration.equals(of.hex())) {
      problems.at(Problem.Rule.OTHER_DECLARATION, Part.RANDOMNESS, 2, declaration, of.hex());
    }
    if (values.size() != of.sources().size()) {
      problems.add(
          Problem.Rule.WRONG_NUMBER_OF_VALUES, Part.RANDOMNESS, values.size(), of.sources().size());
    }
    return problems.list();
  }

  /// Each value as its source reads it; there must be no [#misfits].
  List<Parsed<byte[]>> read(Declaration of) {
    byte[] hash = of.hash();
    List<Parsed<byte[]>> read = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      read.add(value(of.sources().get(i), values.get(i), hash, FIRST_LINE + i));
    }
    return List.copyOf(read);
  }

  private static Parsed<byte[]> value(Source source, String written, byte[] hash, int line) {
    return switch (source.read(written, hash)) {
      case Source.Value.Good good -> new Parsed.Good<>(good.bytes());
      case Source.Value.Malformed _ ->
          wrong(Problem.Rule.WRONG_VALUE, line, written, source.text());
      case Source.Value.Disproven _ ->
          wrong(Problem.Rule.VALUE_NOT_PROVEN, line, written, source.text());
    };
  }

  private static Parsed<byte[]> wrong(Problem.Rule rule, int line, Object... facts) {
    Problems problems = new Problems();
    problems.at(rule, Part.RANDOMNESS, line, facts);
    return new Parsed.Refused<>(problems.list());
  }

  /// The seed S of a draw: H of the declaration's hash and the values of its sources.
  static byte[] seed(Declaration of, List<byte[]> values) {
    Parts parts = new Parts("qh-draw-1/seed").bytes(of.hash());
    values.forEach(parts::bytes);
    return parts.hash();
  }
}
