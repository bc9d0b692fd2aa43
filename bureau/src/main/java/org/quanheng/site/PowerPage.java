package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.ledger.Hash;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.PowerList;
import org.quanheng.web.Asked;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One power: where the law gives it, who holds it, how and in what time it is used, and how often
/// it was.
@Controller
class PowerPage {

  private final Supplier<Pack> pack;
  private final PowerList list;
  private final JdbcClient published;

  PowerPage(Supplier<Pack> pack, PowerList list, JdbcClient published) {
    this.pack = pack;
    this.list = list;
    this.published = published;
  }

  @GetMapping("/powers/{code}")
  Shown power(Visit visit, @PathVariable("code") String code, HttpServletRequest request) {
    Asked asked = Asked.ofPage(request, "day");
    LocalDate day = asked.day("day", visit.setting().today());
    asked.requireGood();
    Pack law = pack.get();
    List<Power> versions =
        law.powers().stream().filter(power -> power.code().equals(code)).toList();
    Power power = asOf(versions, day);
    Reading reading = new Reading(visit, law, day);
    Practice practice = Practice.of(published, code);
    return visit.show(
        "site/power.jte", new PowerTold(reading, power, versions, practice, entry(power)));
  }

  /// The version in force on the day, or the one before it, or the first: what is no longer law, or
  /// not yet, is told as such.
  private static Power asOf(List<Power> versions, LocalDate day) {
    return versions.stream()
        .filter(power -> !power.life().validity().from().isAfter(day))
        .max(Comparator.comparing(power -> power.life().validity().from()))
        .or(() -> versions.stream().findFirst())
        .orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException());
  }

  /// The entry of the ledger that proclaimed this version.
  private Optional<Hash> entry(Power power) {
    return list.freshLaw().versions(power.code()).stream()
        .filter(it -> it.valid().from().equals(power.life().validity().from()))
        .map(PowerInForce::entry)
        .findFirst();
  }
}
