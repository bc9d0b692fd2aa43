package org.quanheng.discretion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quanheng.term.Names;

/// Benchmarks agencies have issued, brought into the form: Jiangmen's table of bands (2020) and
/// Guangdong's tables of weights (2022), both of ecology. What the prover finds there is what the
/// documents themselves get wrong.
class RealTablesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("quanheng.root")).resolve("../shared/data/discretion-benchmarks");
  private static final String NUMBER = "[〇零一二两三四五六七八九十百千万亿0-9.,]+";
  private static final String SUM = "(?:百分之%1$s|%1$s%%|%1$s(?:倍|元)?)".formatted(NUMBER);
  private static final Pattern FINE =
      Pattern.compile("((?:" + SUM + "以上)?" + SUM + "(?:以下)?)(?:的)?罚款");
  private static final Pattern WEIGHT = Pattern.compile("(?<![0-9.])([0-9]+)%");

  /// One row of Jiangmen's table: the tier and its fine in words.
  private record Line(int grade, String fine) {}

  @Test
  void jiangmensBandsAreReadAndItsMistakesFound() throws IOException {
    List<List<String>> csv = csv("jiangmen-ecology-benchmark-dev.csv");
    List<String> unread = new ArrayList<>();
    Map<String, List<Line>> items = new LinkedHashMap<>();
    String item = "";
    int part = 1;
    int last = 0;
    for (List<String> row : csv.subList(1, csv.size())) {
      String standard = row.get(7).replaceAll("\\s", "");
      int grade = Integer.parseInt(row.get(5));
      part = !item.equals(row.get(2)) ? 1 : grade < last ? part + 1 : part;
      item = row.get(2);
      last = grade;
      Matcher fine = FINE.matcher(standard);
      if (fine.find()) {
        items
            .computeIfAbsent(item + "/" + part, key -> new ArrayList<>())
            .add(new Line(grade, fine.group(1)));
      } else {
        unread.add(row.get(2) + "/" + grade);
      }
    }
    assertThat(csv).hasSize(309);
    // a warning, a closing-down, and one row with a word too many
    assertThat(unread).containsExactly("2-10/3", "5-3/1", "11-1/4");
    Set<String> wrong = new TreeSet<>();
    items.forEach((name, lines) -> proveBands(name, lines, wrong));
    // 2-10: its third band has a word too many, so that nothing stands between the second and the
    // fourth. 2-25: twenty or thirty per cent, nothing between. 2-8 and 7-4: a band within another.
    assertThat(wrong)
        .containsExactly(
            "2-10/2 bands-apart",
            "2-25/1 bands-apart",
            "2-8/1 bands-overlap",
            "7-4/1 bands-overlap",
            "7-5/1 changes its unit");
  }

  private static void proveBands(String name, List<Line> lines, Set<String> wrong) {
    boolean money = lines.stream().noneMatch(line -> isMultiple(line.fine()));
    if (!money && lines.stream().anyMatch(line -> !isMultiple(line.fine()))) {
      wrong.add(name + " changes its unit");
      return;
    }
    BandText text = new BandText(money, new Heading.Words(true, true));
    Map<Integer, Band> bands = new TreeMap<>();
    for (Line line : lines) {
      Optional<Band> band = text.read(line.fine());
      if (band.isEmpty()) {
        wrong.add(name + " unread: " + line.fine());
        return;
      }
      Band before = bands.putIfAbsent(line.grade(), band.get());
      if (before != null && !before.equals(band.get())) {
        wrong.add(name + " grade " + line.grade() + " has two bands");
      }
    }
    Proof proof = Prover.prove(benchmark(bands, money));
    proof.findings().stream()
        .filter(finding -> finding.property().isBinding())
        .forEach(finding -> wrong.add(name + " " + finding.key()));
  }

  private static boolean isMultiple(String fine) {
    return fine.contains("倍") || fine.contains("百分之") || fine.contains("%");
  }

  private static Benchmark benchmark(Map<Integer, Band> bands, boolean money) {
    List<Tier> tiers = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<Band> all = List.copyOf(bands.values());
    for (Map.Entry<Integer, Band> entry : bands.entrySet()) {
      int place = tiers.size();
      String slug = "grade-" + entry.getKey();
      tiers.add(new Tier(slug, names(slug), Tier.Nature.WITHIN, List.of(entry.getValue())));
      values.add(new Value(slug, names(slug)));
      Condition when = new Condition(Map.of("circumstance", Ranges.of(place, place)));
      rows.add(new Row(slug, when, place, place, "", 0));
    }
    Bound low = all.getFirst().low();
    Bound high = all.getFirst().high();
    for (Band band : all) {
      low = band.low().value().compareTo(low.value()) < 0 ? band.low() : low;
      high = band.high().value().compareTo(high.value()) > 0 ? band.high() : high;
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(
        values.size() > 1
            ? SmallTables.fact("circumstance", new Domain.Choice(values))
            : SmallTables.fact("circumstance", new Domain.Count(0)));
    facts.add(SmallTables.fact("sum", new Domain.Amount(Domain.MOST_FEN)));
    Frame frame =
        new Frame(
            Frame.Subject.PARTY,
            money ? Optional.empty() : Optional.of("sum"),
            new Band(low, high),
            Optional.empty(),
            SmallTables.BASIS);
    return SmallTables.of(facts, new Ladder(tiers), List.of(frame), new Base.Heaviest(rows));
  }

  @Test
  void guangdongsWeightsReachExactlyTheWhole() throws IOException {
    Path file = FOLDER.resolve("guangdong-ecology-penalty-table-ch1-2.txt");
    assumeTrue(Files.exists(file), "the table is not here: " + file);
    String[] sections = Files.readString(file).split("§\\s*(?=[0-9]+\\.[0-9]+\\s*裁量标准)");
    List<String> proven = new ArrayList<>();
    for (String section : sections) {
      String body = section.split("备\\s?注")[0];
      int start = body.indexOf("裁量起点");
      if (start >= 0) {
        String name = section.split("\\s+", 2)[0];
        Proof proof = Prover.prove(points(body.substring(start)));
        assertThat(proof.findings().stream().filter(it -> it.property().isBinding()))
            .as(name)
            .isEmpty();
        proven.add(name);
      }
    }
    assertThat(proven).hasSize(11).contains("1.1", "2.30");
  }

  /// A factor ends where the weights fall: the next begins at its mildest level.
  private static Benchmark points(String body) {
    Rational start = Rational.ZERO;
    List<List<Integer>> factors = new ArrayList<>();
    boolean started = false;
    for (String line : body.lines().toList()) {
      Matcher weight = WEIGHT.matcher(line.stripTrailing());
      if (!weight.find() || !line.stripTrailing().endsWith("%")) {
        continue;
      }
      int value = Integer.parseInt(weight.group(1));
      if (!started) {
        // several starts, for the unit and for persons, corrected and not: the weights fill the
        // lowest, and the document caps the others
        while (weight.find()) {
          value = Math.min(value, Integer.parseInt(weight.group(1)));
        }
        start = Rational.of(value, 100);
        started = true;
      } else if (factors.isEmpty() || value < factors.getLast().getLast() || value == 0) {
        factors.add(new ArrayList<>(List.of(value)));
      } else {
        factors.getLast().add(value);
      }
    }
    List<Fact> facts = new ArrayList<>();
    List<Base.Level> levels = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      List<Value> values = new ArrayList<>();
      for (int level = 0; level < factors.get(i).size(); level++) {
        values.add(new Value("level-" + level, names("level-" + level)));
        Rational weight = Rational.of(factors.get(i).get(level), 100);
        levels.add(new Base.Level("factor-" + i, Ranges.of(level, level), weight, "", 0));
      }
      facts.add(SmallTables.fact("factor-" + i, new Domain.Choice(values)));
    }
    Band band = new Band(Bound.open(Rational.ZERO), Bound.closed(Rational.of(100_000_000)));
    Ladder ladder =
        new Ladder(List.of(new Tier("fined", names("fined"), Tier.Nature.WITHIN, List.of(band))));
    Frame frame =
        new Frame(Frame.Subject.PARTY, Optional.empty(), band, Optional.empty(), SmallTables.BASIS);
    return SmallTables.of(facts, ladder, List.of(frame), new Base.Points(start, levels, 0));
  }

  private static Names names(String name) {
    return new Names(name, name, name);
  }

  private static List<List<String>> csv(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), "the table is not here: " + file);
    Csv csv = new Csv(new StringReader(Files.readString(file)));
    List<List<String>> rows = new ArrayList<>();
    for (Optional<List<String>> row = csv.next(); row.isPresent(); row = csv.next()) {
      rows.add(row.get());
    }
    return rows;
  }
}
