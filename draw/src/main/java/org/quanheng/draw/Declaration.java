package org.quanheng.draw;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is going to be drawn, from which lists, by which randomness. It is sealed, and witnessed,
/// before the randomness exists; from then on the result is settled and nobody knows it.
///
/// @param id the name of the draw: numbered through for each bureau and item, without gaps
/// @param skill what inspectors are sent for
/// @param lists the digests of the three lists
/// @param sources at least two, of different kinds
/// @param resultBy until when the result has to be on record
public record Declaration(
    String id,
    String skill,
    Size size,
    Lists.Digests lists,
    List<Source> sources,
    Instant resultBy) {

  /// The least number of bits of the sources that nobody can foresee.
  public static final int LEAST_BITS = 64;

  private static final String HEADER = "qh-draw-1";
  private static final int MOST_DRAWN = 1_000_000;
  private static final int MOST_SENT = 100;
  private static final int MOST_SOURCES = 8;

  /// The lines on which two things stand in every declaration.
  private static final int FLOOR = 5;

  private static final int FIRST_SOURCE = 12;

  /// How much is drawn.
  ///
  /// @param drawn how many subjects are drawn, k
  /// @param floor how many of them by pure chance, without weights: at least a fifth
  /// @param team how many inspectors go to each, at least two (行政處罰法 42)
  /// @param cap to how many subjects of this draw an inspector is sent at most
  /// @param heaviest the greatest weight a subject may have, at most ten
  public record Size(int drawn, int floor, int team, int cap, int heaviest) {

    /// How many are drawn by their tickets.
    public int byRisk() {
      return drawn - floor;
    }
  }

  public Declaration {
    sources = List.copyOf(sources);
  }

  /// The declaration in its one spelling.
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    lines.add("draw " + id);
    lines.add("skill " + skill);
    lines.add("drawn " + size.drawn());
    lines.add("floor " + size.floor());
    lines.add("team " + size.team());
    lines.add("cap " + size.cap());
    lines.add("heaviest " + size.heaviest());
    lines.add("subjects " + lists.subjects());
    lines.add("inspectors " + lists.inspectors());
    lines.add("recusals " + lists.recusals());
    sources.forEach(source -> lines.add("source " + source.text()));
    lines.add("result-by " + resultBy);
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /// Reads a declaration.
  public static Parsed<Declaration> read(byte[] bytes) {
    Problems problems = new Problems();
    Fields fields = new Fields(Part.DECLARATION, bytes, HEADER, problems);
    String id = fields.name("draw");
    String skill = fields.name("skill");
    Size size =
        new Size(
            fields.number("drawn", 1, MOST_DRAWN),
            fields.number("floor", 1, MOST_DRAWN),
            fields.number("team", 2, MOST_SENT),
            fields.number("cap", 1, MOST_DRAWN),
            fields.number("heaviest", 1, ListRules.HEAVIEST));
    Lists.Digests lists =
        new Lists.Digests(
            fields.digest("subjects"), fields.digest("inspectors"), fields.digest("recusals"));
    List<Fields.Field> named = fields.all("source");
    List<Source> sources = sources(named, problems);
    Instant resultBy = fields.time("result-by", Instant.MAX);
    fields.end();
    if (problems.isEmpty()) {
      Declaration declaration = new Declaration(id, skill, size, lists, sources, resultBy);
      declaration.keepRules(problems);
      if (problems.isEmpty()) {
        return new Parsed.Good<>(declaration);
      }
    }
    return new Parsed.Refused<>(problems.list());
  }

  private static List<Source> sources(List<Fields.Field> named, Problems problems) {
    List<Source> sources = new ArrayList<>();
    for (Fields.Field field : named) {
      Optional<Source> source = Source.of(field.value());
      source.ifPresent(sources::add);
      if (source.isEmpty()) {
        problems.at(Problem.Rule.WRONG_SOURCE, Part.DECLARATION, field.line(), field.value());
      }
    }
    return sources;
  }

  /// The hash of all that decides who is drawn: H of the parts of `qh-draw-1` in their order. The
  /// deadline decides nothing and is not among them.
  public byte[] hash() {
    String named = sources.stream().map(Source::text).collect(Collectors.joining("\n"));
    return new Parts("qh-draw-1/declaration")
        .text(id)
        .text(skill)
        .number(size.drawn())
        .number(size.floor())
        .number(size.team())
        .number(size.cap())
        .number(size.heaviest())
        .bytes(HexFormat.of().parseHex(lists.subjects()))
        .bytes(HexFormat.of().parseHex(lists.inspectors()))
        .bytes(HexFormat.of().parseHex(lists.recusals()))
        .text(named)
        .hash();
  }

  /// The hash in lower-case hexadecimal digits.
  public String hex() {
    return HexFormat.of().formatHex(hash());
  }

  /// When the first of its sources speaks: the declaration must be witnessed before.
  public Instant firstSource() {
    return sources.stream().flatMap(it -> it.at().stream()).min(Instant::compareTo).orElseThrow();
  }

  /// When the last of its sources has spoken.
  public Instant lastSource() {
    return sources.stream().flatMap(it -> it.at().stream()).max(Instant::compareTo).orElseThrow();
  }

  /// Everything wrong with a declaration that was not read but made.
  List<Problem> problems() {
    return read(text().getBytes(StandardCharsets.UTF_8)).problems();
  }

  private void keepRules(Problems problems) {
    if (size.floor() > size.drawn()) {
      problems.at(
          Problem.Rule.FLOOR_ABOVE_DRAWN, Part.DECLARATION, FLOOR, size.floor(), size.drawn());
    }
    if (5L * size.floor() < size.drawn()) {
      problems.at(
          Problem.Rule.FLOOR_TOO_LOW,
          Part.DECLARATION,
          FLOOR,
          size.floor(),
          size.drawn(),
          Math.ceilDiv(size.drawn(), 5));
    }
    sourcesKeepRules(problems);
  }

  private void sourcesKeepRules(Problems problems) {
    int first = FIRST_SOURCE;
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      if (sources.subList(0, i).contains(source)) {
        problems.at(Problem.Rule.SOURCE_TWICE, Part.DECLARATION, first + i, source.text());
      }
    }
    if (sources.size() > MOST_SOURCES) {
      problems.at(
          Problem.Rule.TOO_MANY_SOURCES,
          Part.DECLARATION,
          first + MOST_SOURCES,
          sources.size(),
          MOST_SOURCES);
    }
    if (sources.stream().map(Source::kind).distinct().count() < 2) {
      problems.at(Problem.Rule.SOURCES_OF_ONE_KIND, Part.DECLARATION, first, sources.size());
    }
    int bits = sources.stream().mapToInt(Source::unforeseenBits).sum();
    if (bits < LEAST_BITS) {
      problems.at(Problem.Rule.SOURCES_FORESEEN, Part.DECLARATION, first, bits, LEAST_BITS);
    }
    sources.stream()
        .filter(source -> source.at().filter(at -> !at.isBefore(resultBy)).isPresent())
        .forEach(source ->
            problems.at(
                Problem.Rule.RESULT_BEFORE_SOURCE,
                Part.DECLARATION,
                first + sources.size(),
                resultBy,
                source.text(),
                source.at().orElseThrow()));
  }
}
