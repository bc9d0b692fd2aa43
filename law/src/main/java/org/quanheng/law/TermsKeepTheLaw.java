package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.term.Counting;
import org.quanheng.term.Unit;

/// A term counts days as its statute does, and the bureau promises no more time than the law gives.
final class TermsKeepTheLaw {

  private TermsKeepTheLaw() {}

  static void check(Shelves law, Report report) {
    for (Read<Power> read : law.powers.reads()) {
      List<StatutoryTerm> terms = read.value().exercise().terms();
      for (int i = 0; i < terms.size(); i++) {
        promise(read, terms.get(i), i, report);
        length(read, terms.get(i), i, report);
        Optional<Counting> counting =
            law.statutes.find(terms.get(i).basis().statute()).flatMap(Statute::counting);
        if (counting.isPresent()) {
          unit(read, i, counting.get(), report);
        }
      }
    }
  }

  private static void promise(Read<Power> read, StatutoryTerm term, int i, Report report) {
    if (term.promised().isPresent() && term.promised().getAsInt() > term.amount()) {
      String promised = Integer.toString(term.promised().getAsInt());
      String amount = Integer.toString(term.amount());
      Map<String, String> facts = Map.of("promised", promised, "amount", amount);
      int line = read.line("terms", i, "promised");
      String order = promised + " > " + amount;
      report.tell(read.file(), line, Rule.PROMISE_BEYOND_TERM, facts, order);
    }
  }

  private static void length(Read<Power> read, StatutoryTerm term, int i, Report report) {
    if (term.amount() > term.unit().most()) {
      String amount = Integer.toString(term.amount());
      String most = Integer.toString(term.unit().most());
      Map<String, String> facts = Map.of("found", amount, "least", "1", "most", most);
      int line = read.line("terms", i, "amount");
      report.tell(read.file(), line, Rule.NUMBER_OUT_OF_RANGE, facts, amount + " > " + most);
    }
  }

  private static void unit(Read<Power> read, int i, Counting counting, Report report) {
    StatutoryTerm term = read.value().exercise().terms().get(i);
    boolean days = term.unit() == Unit.WORKING_DAY || term.unit() == Unit.CALENDAR_DAY;
    Unit counted = counting.unitOf(term.amount());
    if (days && term.unit() != counted) {
      Map<String, String> facts =
          Map.of(
              "statute", term.basis().statute(),
              "amount", Integer.toString(term.amount()),
              "unit", Slugs.of(term.unit()),
              "counted", Slugs.of(counted));
      String found = term.amount() + " " + Slugs.of(term.unit());
      report.tell(read.file(), read.line("terms", i, "unit"), Rule.TERM_UNIT, facts, found);
    }
  }
}
