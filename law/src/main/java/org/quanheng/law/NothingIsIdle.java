package org.quanheng.law;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Nothing stands in a pack that nothing uses. Silent where a file that may use it could not be
/// read or a name is mistyped: then the use may be there.
final class NothingIsIdle {

  private final Shelves law;
  private final Report report;

  private NothingIsIdle(Shelves law, Report report) {
    this.law = law;
    this.report = report;
  }

  static void check(Shelves law, Report report) {
    NothingIsIdle check = new NothingIsIdle(law, report);
    List<Power> powers = List.copyOf(law.powers.values().values());
    check.idle(
        law.posts,
        law.organs.isWhole(),
        law.organs.values().values().stream().flatMap(organ -> organ.posts().stream()),
        Rule.UNUSED_POST);
    check.idle(
        law.procedures,
        law.powers.isWhole(),
        powers.stream().map(Power::procedure),
        Rule.UNUSED_PROCEDURE);
    check.idle(
        law.duties,
        law.powers.isWhole(),
        powers.stream().flatMap(power -> power.exercise().duties().stream()),
        Rule.UNUSED_DUTY);
    check.idle(
        law.statutes,
        law.powers.isWhole() && law.duties.isWhole() && law.procedures.isWhole(),
        check.statutes(powers),
        Rule.UNUSED_STATUTE);
  }

  /// The statutes that are cited, and those kept for the way they count days.
  private Stream<String> statutes(List<Power> powers) {
    Stream<Citation> cited =
        Stream.of(
                powers.stream().flatMap(power -> power.citations().stream()),
                law.duties.values().values().stream().flatMap(duty -> duty.basis().stream()),
                law.procedures.values().values().stream().flatMap(p -> p.basis().stream()))
            .flatMap(citations -> citations);
    Stream<String> counting =
        law.statutes.values().values().stream()
            .filter(statute -> statute.counting().isPresent())
            .map(Statute::slug);
    return Stream.concat(cited.map(Citation::statute), counting);
  }

  private void idle(Shelf<?> shelf, boolean sure, Stream<String> uses, Rule rule) {
    Set<String> used = new HashSet<>(uses.toList());
    if (!sure || !shelf.slugs().containsAll(used)) {
      return;
    }
    for (Map.Entry<String, ? extends Read<?>> entry : shelf.all().entrySet()) {
      if (!used.contains(entry.getKey())) {
        tell(entry.getValue(), entry.getKey(), rule);
      }
    }
  }

  private void tell(Read<?> read, String slug, Rule rule) {
    report.tell(read.file(), read.tree().line(), rule, Map.of("name", slug), slug);
  }
}
