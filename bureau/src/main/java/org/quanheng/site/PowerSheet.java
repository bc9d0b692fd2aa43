package org.quanheng.site;

import java.util.List;
import java.util.stream.Stream;
import org.quanheng.face.Sheet;
import org.quanheng.face.Visit;
import org.quanheng.law.Fees;
import org.quanheng.law.Power;
import org.quanheng.law.StatutoryTerm;
import org.quanheng.law.Validity;

/// The power list as a table to take away.
final class PowerSheet {

  private PowerSheet() {}

  static Sheet of(Reading reading, List<Power> powers) {
    Visit visit = reading.visit();
    List<String> head =
        Stream.of(
                "code",
                "name",
                "category",
                "basis",
                "holders",
                "term",
                "procedure",
                "fees",
                "since",
                "until",
                "file")
            .map(it -> visit.say("powers.column." + it))
            .toList();
    return new Sheet(
        visit.say("powers.title"), head, powers.stream().map(it -> row(reading, it)).toList());
  }

  private static List<Object> row(Reading reading, Power power) {
    Validity valid = power.life().validity();
    return List.of(
        power.code(),
        reading.name(power),
        reading.category(power.category()),
        joined(reading, power.basis().stream().map(reading::citation)),
        joined(reading, reading.kinds(power).stream().map(reading::kind)),
        joined(reading, power.exercise().terms().stream().map(it -> term(reading, it))),
        reading.visit().in(reading.pack().procedure(power).names()),
        fees(reading, power.exercise().fees()),
        valid.from(),
        valid.ends() ? valid.until() : "",
        power.page().digest());
  }

  private static String joined(Reading reading, Stream<String> parts) {
    return String.join(reading.visit().say("reading.and"), parts.toList());
  }

  /// A term with what is promised, as in "60 working days (promised: 10)".
  static String term(Reading reading, StatutoryTerm term) {
    String law = reading.length(term.amount(), term);
    return term.promised().isPresent()
        ? reading.visit().say("reading.term", law, term.promised().getAsInt())
        : law;
  }

  static String fees(Reading reading, Fees fees) {
    return switch (fees) {
      case Fees.None _ -> reading.visit().say("reading.free");
      case Fees.Charged charged -> reading.visit().in(charged.names());
    };
  }
}
