package org.quanheng.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every citation leads to an article that is there, and a power rests on law in force on each of
/// its days.
final class CitesTheLaw {

  private final Shelf<Statute> statutes;
  private final Report report;

  private CitesTheLaw(Shelf<Statute> statutes, Report report) {
    this.statutes = statutes;
    this.report = report;
  }

  static void check(Shelves law, Report report) {
    CitesTheLaw check = new CitesTheLaw(law.statutes, report);
    law.procedures.reads().forEach(read -> check.all(read, read.value().basis(), "basis"));
    law.duties.reads().forEach(read -> check.all(read, read.value().basis(), "basis"));
    law.powers.reads().forEach(check::power);
  }

  private void power(Read<Power> read) {
    Power power = read.value();
    all(read, power.basis(), "basis");
    List<StatutoryTerm> terms = power.exercise().terms();
    for (int i = 0; i < terms.size(); i++) {
      one(read, terms.get(i).basis(), "terms", i, "basis");
    }
    if (power.exercise().fees() instanceof Fees.Charged charged) {
      all(read, charged.basis(), "fees", "basis");
    }
    for (int i = 0; i < power.basis().size(); i++) {
      inForce(read, i);
    }
  }

  private void all(Read<?> read, List<Citation> citations, Object... path) {
    for (int i = 0; i < citations.size(); i++) {
      one(read, citations.get(i), Paths.down(path, i));
    }
  }

  private void one(Read<?> read, Citation citation, Object... path) {
    String slug = citation.statute();
    if (!statutes.knows(slug)) {
      Map<String, String> facts = Map.of("name", slug, "known", Near.to(slug, statutes.slugs()));
      int line = read.line(Paths.down(path, "statute"));
      report.tell(read.file(), line, Rule.UNKNOWN_STATUTE, facts, citation.toString());
      return;
    }
    Optional<Statute> statute = statutes.find(slug);
    if (statute.isPresent() && citation.article() > statute.get().articles()) {
      String last = Integer.toString(statute.get().articles());
      String article = Integer.toString(citation.article());
      Map<String, String> facts = Map.of("statute", slug, "article", article, "last", last);
      int line = read.line(Paths.down(path, "article"));
      report.tell(read.file(), line, Rule.UNKNOWN_ARTICLE, facts, article + " > " + last);
    }
  }

  private void inForce(Read<Power> read, int i) {
    Citation citation = read.value().basis().get(i);
    Optional<LocalDate> day =
        statutes
            .find(citation.statute())
            .flatMap(statute -> statute.firstDayWithout(read.value().life().validity()));
    if (day.isPresent()) {
      String without = day.get().toString();
      Map<String, String> facts =
          Map.of("statute", citation.statute(), "code", read.value().code(), "day", without);
      int line = read.line("basis", i, "statute");
      report.tell(read.file(), line, Rule.STATUTE_NOT_IN_FORCE, facts, without);
    }
  }
}
