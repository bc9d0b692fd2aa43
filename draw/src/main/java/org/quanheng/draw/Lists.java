package org.quanheng.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The three lists of a draw. Those that exist are sound: rows in the order of their bytes, none
/// twice, every recusal between a subject and an inspector that are there.
///
/// Each has one spelling and a digest: the SHA-256 of its rows, each ended by a line feed.
public final class Lists {

  private final List<Subject> subjects;
  private final List<Inspector> inspectors;
  private final List<Recusal> recusals;
  private final Digests digests;

  /// The digests of the three lists: 64 lower-case hexadecimal digits each.
  public record Digests(String subjects, String inspectors, String recusals) {}

  Lists(List<Subject> subjects, List<Inspector> inspectors, List<Recusal> recusals) {
    this.subjects = List.copyOf(subjects);
    this.inspectors = List.copyOf(inspectors);
    this.recusals = List.copyOf(recusals);
    this.digests =
        new Digests(digest(this.subjects), digest(this.inspectors), digest(this.recusals));
  }

  /// Lists of these rows, which may come in any order.
  public static Parsed<Lists> of(
      Collection<Subject> subjects,
      Collection<Inspector> inspectors,
      Collection<Recusal> recusals) {
    return new ListRules()
        .lists(
            subjects.stream().sorted(Comparator.comparing(Subject::id, Row.BY_BYTES)).toList(),
            inspectors.stream().sorted(Comparator.comparing(Inspector::id, Row.BY_BYTES)).toList(),
            recusals.stream().sorted(Comparator.comparing(Recusal::row, Row.BY_BYTES)).toList());
  }

  /// Reads the three files.
  public static Parsed<Lists> read(byte[] subjects, byte[] inspectors, byte[] recusals) {
    ListRules rules = new ListRules();
    return rules.lists(
        rules.rows(Part.SUBJECTS, subjects, rules::subject),
        rules.rows(Part.INSPECTORS, inspectors, rules::inspector),
        rules.rows(Part.RECUSALS, recusals, rules::recusal));
  }

  /// Who may be drawn.
  public List<Subject> subjects() {
    return subjects;
  }

  /// Who may be sent.
  public List<Inspector> inspectors() {
    return inspectors;
  }

  /// Who may not be sent to whom.
  public List<Recusal> recusals() {
    return recusals;
  }

  /// What a declaration says of the lists.
  public Digests digests() {
    return digests;
  }

  /// How many tickets are in the box.
  public long tickets() {
    return subjects.stream().mapToLong(Subject::weight).sum();
  }

  /// The bytes of a list as it is published.
  ///
  /// @param part one of the three lists
  public byte[] text(Part part) {
    Stream<? extends Row> rows =
        switch (part) {
          case SUBJECTS -> subjects.stream();
          case INSPECTORS -> inspectors.stream();
          case RECUSALS -> recusals.stream();
          case DECLARATION, RANDOMNESS, RESULT -> throw new AssertionError(part + " is not a list");
        };
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(row.row()).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(List<? extends Row> rows) {
    MessageDigest digest = Sha256.digest();
    for (Row row : rows) {
      digest.update(row.row().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
