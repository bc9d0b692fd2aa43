package org.quanheng.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Outcome;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Reason;
import org.quanheng.gate.Refused;
import org.quanheng.gate.Rule;
import org.quanheng.gate.SmallBureau;
import org.quanheng.law.Deed;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Json;
import org.quanheng.office.Appointment;
import org.quanheng.office.Directory;
import org.quanheng.office.Seat;

/// Officers come into posts and leave them by acts, each once, whatever breaks in between.
class EffectsTest {

  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), SmallBureau.ZONE);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);

  private ChangingBureau bureau;
  private Effects effects;

  @BeforeEach
  void open() {
    bureau = new ChangingBureau();
    effects = bureau.effects();
  }

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  void anAppointmentTakesEffectWhenItsActHasPassed() {
    Draft draft = appoint("qian", "hill/inspector", TODAY);
    assertThat(effects.carryOut(draft)).isInstanceOf(Passed.class);
    assertThat(of("qian", "hill/inspector"))
        .containsExactly(
            new Appointment(
                "qian",
                "hill/inspector",
                Validity.since(TODAY),
                false,
                Optional.of(draft.act()),
                Optional.empty()));
    assertThat(bureau.office().freshRoll().holds(new Seat("qian", "hill/inspector", TODAY)))
        .isTrue();
    assertThat(effects.undone()).isEmpty();
  }

  @Test
  void theSameDraftAgainIsTheSameAppointment() {
    Draft draft = appoint("qian", "hill/inspector", TODAY);
    Outcome first = effects.carryOut(draft);
    assertThat(effects.carryOut(draft).receipt()).isEqualTo(first.receipt());
    assertThat(of("qian", "hill/inspector")).hasSize(1);
  }

  @Test
  void anotherOutcomeChangesNothing() {
    Draft draft =
        bureau.draft(
            "QT-E-001",
            "refused",
            facts("qian", "hill/inspector").put("from", TODAY.toString()).build());
    assertThat(effects.carryOut(draft)).isInstanceOf(Passed.class);
    assertThat(of("qian", "hill/inspector")).isEmpty();
    assertThat(effects.undone()).isEmpty();
  }

  @Test
  void whatIsImportedOrPlayedChangesNothing() {
    Draft draft = appoint("qian", "hill/inspector", LocalDate.of(2016, 5, 4));
    Draft old = SmallBureau.historic(draft, draft.claimedAt());
    assertThat(effects.carryOut(old)).isInstanceOf(Passed.class);
    assertThat(of("qian", "hill/inspector")).isEmpty();
    assertThat(effects.told(old)).isEmpty();
    assertThat(effects.told(old.act())).isEmpty();
    assertThat(effects.catchUp()).isZero();
  }

  @Test
  void everythingThatStandsInTheWayOfAnAppointmentIsToldBeforeItPasses() {
    assertThat(rules(appoint("nobody", "hill/sailor", TODAY.minusDays(1))))
        .containsExactly(Rule.APPOINTEE_UNKNOWN, Rule.APPOINTED_IN_THE_PAST, Rule.POST_NOT_THERE);
    assertThat(rules(appoint("zhao", "hill/inspector", TODAY)))
        .containsExactly(Rule.ALREADY_APPOINTED);
    assertThat(rules(appoint("qian", "hill/head", TODAY))).containsExactly(Rule.HEAD_TAKEN);
    assertThat(
            rules(
                bureau.draft("QT-E-001", "done", days("qian", "hill/inspector", TOMORROW, TODAY))))
        .containsExactly(Rule.NO_DAY_LEFT);
    assertThat(
            rules(bureau.draft("QT-E-001", "done", Json.object().put("officer", "nobody").build())))
        .as("what does not fit the form is told as that")
        .containsOnly(Rule.FACT_MISSING);
    assertThat(bureau.count("gate.act")).isZero();
    assertThat(bureau.count("gate.refusal")).isEqualTo(5);
    assertThat(bureau.directory().appointments()).allSatisfy(it -> assertThat(it.act()).isEmpty());
  }

  @Test
  void anOfficerDeputisesForSomeDaysBesideTheHead() {
    Draft draft = bureau.draft("QT-E-003", "done", days("qian", "hill/head", TODAY, NEXT_WEEK));
    assertThat(effects.carryOut(draft)).isInstanceOf(Passed.class);
    assertThat(of("qian", "hill/head"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.acting()).isTrue();
          assertThat(it.valid()).isEqualTo(new Validity(TODAY, NEXT_WEEK));
        });
    assertThat(new Directory(bureau.jdbc("office")).heads(TODAY))
        .extracting(Appointment::officer)
        .containsExactly("qian", "zhao");
  }

  @Test
  void anAppointmentEndsByAnAct() {
    Draft draft = end("wang", "hill/inspector", NEXT_WEEK);
    assertThat(effects.carryOut(draft)).isInstanceOf(Passed.class);
    assertThat(effects.carryOut(draft)).isInstanceOf(Passed.class);
    assertThat(of("wang", "hill/inspector"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.valid().until()).isEqualTo(NEXT_WEEK);
          assertThat(it.endedBy()).hasValue(draft.act());
          assertThat(it.act()).isEmpty();
        });
    Draft sooner = end("wang", "hill/inspector", TOMORROW);
    assertThat(effects.carryOut(sooner)).as("an end may come sooner").isInstanceOf(Passed.class);
    assertThat(rules(end("wang", "hill/inspector", NEXT_WEEK)))
        .as("and never later")
        .containsExactly(Rule.NOT_APPOINTED);
  }

  @Test
  void everythingThatStandsInTheWayOfAnEndIsTold() {
    assertThat(rules(end("li", "hill/inspector", TOMORROW))).containsExactly(Rule.NOT_APPOINTED);
    assertThat(rules(end("wang", "hill/inspector", TODAY.minusDays(1))))
        .containsExactly(Rule.ENDED_IN_THE_PAST);
    assertThat(rules(end("wang", "hill/clerk", TODAY.minusDays(1))))
        .containsExactly(Rule.NOT_APPOINTED, Rule.ENDED_IN_THE_PAST);
    assertThat(bureau.gate().pass(SmallBureau.draft())).isInstanceOf(Passed.class);
    assertThat(rules(end("wang", "hill/inspector", TODAY))).containsExactly(Rule.HAS_ACTED);
    assertThat(effects.carryOut(end("wang", "hill/inspector", TOMORROW)))
        .isInstanceOf(Passed.class);
  }

  @Test
  void reasonsSayWhatWouldBeAllowed() {
    List<Reason> reasons = reasons(appoint("qian", "hill/head", TODAY));
    assertThat(reasons.getFirst().say(Locale.ENGLISH)).contains("hill/head", "zhao", "deputise");
    assertThat(reasons.getFirst().say(Locale.TRADITIONAL_CHINESE)).contains("代理");
    assertThat(reasons.getFirst().basis(Locale.SIMPLIFIED_CHINESE)).contains("公务员法");
  }

  @Test
  void whatACrashLeftUndoneIsDoneOnceAtTheNextStart() {
    Draft draft = appoint("qian", "hill/inspector", TODAY);
    assertThat(bureau.gate().pass(draft))
        .as("the act, and then the crash")
        .isInstanceOf(Passed.class);
    assertThat(of("qian", "hill/inspector")).isEmpty();
    Effects next = bureau.effects();
    assertThat(next.undone()).extracting(Effects.Undone::act).containsExactly(draft.act());
    assertThat(next.told(draft).map(Effects.Told::settled)).hasValue(false);
    assertThat(next.catchUp()).isEqualTo(1);
    assertThat(next.catchUp()).isZero();
    assertThat(of("qian", "hill/inspector")).hasSize(1);
    assertThat(next.told(draft)).isEqualTo(next.told(draft.act())).isPresent();
    assertThat(next.told(draft).map(Effects.Told::settled)).hasValue(true);
  }

  @Test
  void whatACrashLeftUndoneIsDoneWhenTheDraftIsSentAgain() {
    Draft draft = end("wang", "hill/inspector", NEXT_WEEK);
    assertThat(bureau.gate().pass(draft)).isInstanceOf(Passed.class);
    assertThat(effects.carryOut(draft)).isInstanceOf(Passed.class);
    assertThat(of("wang", "hill/inspector"))
        .extracting(it -> it.valid().until())
        .containsExactly(NEXT_WEEK);
    assertThat(effects.undone()).isEmpty();
  }

  @Test
  void aCrashBetweenTheEffectAndItsRecordDoesItOnceAllTheSame() {
    Draft draft = appoint("qian", "hill/inspector", TODAY);
    assertThat(bureau.gate().pass(draft)).isInstanceOf(Passed.class);
    bureau
        .office()
        .appoint(
            new Deed.Appoint("qian", "hill/inspector", Validity.since(TODAY), false), draft.act());
    assertThat(bureau.effects().catchUp()).isEqualTo(1);
    assertThat(of("qian", "hill/inspector")).hasSize(1);
  }

  @Test
  void anEffectThatCannotBeIsToldAndStaysToBeDone() {
    Draft draft = appoint("qian", "hill/inspector", TODAY);
    assertThat(bureau.gate().pass(draft)).isInstanceOf(Passed.class);
    bureau.office().appoint("qian", "hill/inspector", Validity.since(TODAY));
    assertThatThrownBy(() -> effects.carryOut(draft))
        .isInstanceOfSatisfying(
            EffectFailure.class, failure -> assertThat(failure.act()).isEqualTo(draft.act()));
    assertThat(effects.catchUp()).isZero();
    assertThat(effects.undone()).extracting(Effects.Undone::act).containsExactly(draft.act());
  }

  private List<Appointment> of(String officer, String post) {
    return bureau.directory().appointments().stream()
        .filter(it -> it.officer().equals(officer) && it.post().equals(post))
        .toList();
  }

  private List<Rule> rules(Draft draft) {
    return reasons(draft).stream().map(Reason::rule).toList();
  }

  private List<Reason> reasons(Draft draft) {
    return switch (effects.carryOut(draft)) {
      case Passed passed -> List.of();
      case Refused refused -> refused.reasons();
    };
  }

  private Draft appoint(String officer, String post, LocalDate from) {
    return bureau.draft(
        "QT-E-001", "done", facts(officer, post).put("from", from.toString()).build());
  }

  private Draft end(String officer, String post, LocalDate until) {
    return bureau.draft(
        "QT-E-002", "done", facts(officer, post).put("until", until.toString()).build());
  }

  private static Json.Obj days(String officer, String post, LocalDate from, LocalDate until) {
    return facts(officer, post).put("from", from.toString()).put("until", until.toString()).build();
  }

  private static Json.Builder facts(String officer, String post) {
    return Json.object().put("officer", officer).put("post", post);
  }
}
