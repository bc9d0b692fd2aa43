package org.quanheng.gate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.gate.SmallBureau.draft;
import static org.quanheng.gate.SmallBureau.historic;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Json;
import org.quanheng.office.Officer;
import org.quanheng.term.Names;

class GateTest {

  private static final Instant BEFORE_2018 = Instant.parse("2016-05-04T02:00:00Z");

  private static SmallBureau bureau;

  @BeforeAll
  static void open() {
    bureau = new SmallBureau();
  }

  @AfterAll
  static void close() {
    bureau.close();
  }

  @Test
  void anActWithinTheListPassesAndIsSealedWithIt() {
    Draft draft = draft();
    Outcome outcome = bureau.gate().pass(draft);
    assertThat(outcome).isInstanceOf(Passed.class);
    assertThat(leaves(draft.act())).isEqualTo(1);
  }

  @Test
  void aPowerTheListNeverHeldIsRefused() {
    assertThat(rules(cite(draft(), new Cited("CF-X-001", "investigate", "hill/inspector"))))
        .containsExactly(Rule.POWER_UNKNOWN);
  }

  @Test
  void aPowerNoLongerInForceIsRefusedWithTheDaysItWas() {
    Draft licence =
        outcome(
            officers(cite(draft(), new Cited("XK-W-010", "accept", "hill/clerk")), "qian"),
            "accepted");
    Refused refused = refused(licence);
    assertThat(refused.reasons()).extracting(Reason::rule).contains(Rule.POWER_NOT_IN_FORCE);
    assertThat(refused.reasons().getFirst().words()).contains("2012-01-01 … 2018-01-01");
    assertThat(bureau.gate().pass(historic(fresh(licence), BEFORE_2018)))
        .isInstanceOf(Passed.class);
  }

  @Test
  void theLastDayIsInForceAndTheNextIsNot() {
    Draft licence =
        outcome(
            officers(cite(draft(), new Cited("XK-W-010", "accept", "hill/clerk")), "qian"),
            "accepted");
    Instant lastSecond = LocalDate.of(2018, 1, 1).atStartOfDay(SmallBureau.ZONE).toInstant();
    assertThat(bureau.gate().pass(historic(fresh(licence), lastSecond.minusSeconds(1))))
        .isInstanceOf(Passed.class);
    assertThat(rules(historic(fresh(licence), lastSecond)))
        .containsExactly(Rule.POWER_NOT_IN_FORCE);
  }

  @Test
  void aStepOfAnotherProcedureIsRefused() {
    assertThat(rules(cite(draft(), new Cited("CF-W-031", "deliver", "hill/inspector"))))
        .containsExactly(Rule.STEP_UNKNOWN);
  }

  @Test
  void aPostThatDoesNotHoldTheStepIsRefused() {
    Draft draft = cite(draft(), new Cited("CF-W-031", "investigate", "hill/head"));
    assertThat(rules(officers(draft, "zhao")))
        .containsExactly(Rule.POST_DOES_NOT_HOLD, Rule.TOO_FEW_OFFICERS);
  }

  @Test
  void anOfficerNotInThePostThatDayIsRefused() {
    assertThat(rules(officers(draft(), "wang", "li"))).containsExactly(Rule.OFFICER_NOT_IN_POST);
    assertThat(bureau.gate().pass(historic(officers(draft(), "wang", "li"), BEFORE_2018)))
        .isInstanceOf(Passed.class);
  }

  @Test
  void oneOfficerWhereTwoAreNeededIsRefused() {
    assertThat(rules(officers(draft(), "wang"))).containsExactly(Rule.TOO_FEW_OFFICERS);
    assertThat(rules(officers(draft(), "wang", "wang")))
        .containsExactly(Rule.OFFICER_TWICE, Rule.TOO_FEW_OFFICERS);
  }

  @Test
  void anOutcomeTheStepCannotHaveIsRefused() {
    assertThat(rules(outcome(draft(), "fined"))).containsExactly(Rule.OUTCOME_UNKNOWN);
  }

  @Test
  void whoInvestigatedMayNotReview() {
    String matter = "apart-" + UUID.randomUUID();
    Draft investigated = historic(matter(officers(draft(), "wang", "li"), matter), BEFORE_2018);
    assertThat(bureau.gate().pass(investigated)).isInstanceOf(Passed.class);
    Draft review = cite(draft(), new Cited("CF-W-031", "review", "hill/reviewer"));
    Draft sameMatter = outcome(officers(matter(review, matter), "li"), "agreed");
    assertThat(rules(sameMatter)).containsExactly(Rule.ROLES_APART);
    assertThat(bureau.gate().pass(matter(fresh(sameMatter), "another-" + matter)))
        .isInstanceOf(Passed.class);
  }

  @Test
  void rolesStayApartWithinOneBatchToo() {
    String matter = "batch-" + UUID.randomUUID();
    Draft investigated = historic(matter(officers(draft(), "wang", "li"), matter), BEFORE_2018);
    Draft review = cite(draft(), new Cited("CF-W-031", "review", "hill/reviewer"));
    Draft sameMatter = outcome(officers(matter(review, matter), "li"), "agreed");
    List<Outcome> outcomes = bureau.gate().passAll(List.of(investigated, sameMatter));
    assertThat(outcomes.get(0)).isInstanceOf(Passed.class);
    assertThat(outcomes.get(1)).isInstanceOf(Refused.class);
  }

  @Test
  void aClaimedTimeInTheFutureIsRefused() {
    Instant soon = InstantSource.system().instant().plus(Duration.ofHours(1));
    assertThat(rules(claimed(draft(), soon))).containsExactly(Rule.CLAIMED_IN_FUTURE);
  }

  @Test
  void aLiveActOlderThanThreeDaysIsRefusedAndAnImportIsNot() {
    Instant old = InstantSource.system().instant().minus(Duration.ofDays(4));
    assertThat(rules(claimed(draft(), old))).containsExactly(Rule.CLAIMED_TOO_OLD);
    assertThat(bureau.gate().pass(historic(draft(), old))).isInstanceOf(Passed.class);
  }

  @Test
  void anActMayRestOnlyOnActsThatExist() {
    Draft first = draft();
    assertThat(bureau.gate().pass(because(draft(), first.act()))).isInstanceOf(Refused.class);
    bureau.gate().pass(first);
    assertThat(bureau.gate().pass(because(draft(), first.act()))).isInstanceOf(Passed.class);
  }

  @Test
  void allReasonsAreGivenTogether() {
    Draft wrong =
        outcome(
            officers(
                because(
                    cite(draft(), new Cited("CF-W-031", "review", "capital/inspector")),
                    UUID.randomUUID()),
                "li",
                "nobody"),
            "fined");
    assertThat(rules(wrong))
        .containsExactly(
            Rule.POST_DOES_NOT_HOLD,
            Rule.OFFICER_NOT_IN_POST,
            Rule.OFFICER_NOT_IN_POST,
            Rule.OUTCOME_UNKNOWN,
            Rule.BECAUSE_UNKNOWN);
  }

  @Test
  void theSameDraftAgainIsTheSameAct() {
    Draft draft = draft();
    Passed first = (Passed) bureau.gate().pass(draft);
    Passed again = (Passed) bureau.gate().pass(claimed(draft, draft.claimedAt().plusMillis(1)));
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(leaves(draft.act())).isEqualTo(1);
  }

  @Test
  void anotherDraftUnderTheSameIdIsRefused() {
    Draft draft = draft();
    bureau.gate().pass(draft);
    assertThat(rules(matter(draft, "case-2"))).containsExactly(Rule.ID_TAKEN);
  }

  @Test
  void theSameDraftTwiceInOneBatchIsOneAct() {
    Draft draft = draft();
    List<Outcome> outcomes = bureau.gate().passAll(List.of(draft, draft, matter(draft, "case-2")));
    assertThat(outcomes.get(0).receipt()).isEqualTo(outcomes.get(1).receipt());
    assertThat(outcomes.get(2)).isInstanceOf(Refused.class);
    assertThat(leaves(draft.act())).isEqualTo(1);
  }

  @Test
  void aRefusalIsSealedOnce() {
    Draft wrong = outcome(draft(), "fined");
    Refused first = refused(wrong);
    Refused again = refused(wrong);
    assertThat(again.receipt()).isEqualTo(first.receipt());
    assertThat(leaves(first.receipt().leaf())).isEqualTo(1);
  }

  @Test
  void aBatchHasOneOutcomeForEachDraftInOrder() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      drafts.add(i % 3 == 0 ? outcome(draft(), "fined") : draft());
    }
    List<Outcome> outcomes = bureau.gate().passAll(drafts);
    assertThat(outcomes).hasSize(40);
    for (int i = 0; i < 40; i++) {
      Class<?> expected = i % 3 == 0 ? Refused.class : Passed.class;
      assertThat(outcomes.get(i)).isInstanceOf(expected);
    }
  }

  @Test
  void manyCallersWithOneIdMakeOneAct() throws Exception {
    Draft draft = draft();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      List<Future<Outcome>> answers =
          IntStream.range(0, 24)
              .mapToObj(i -> callers.submit(() -> bureau.gate().pass(draft)))
              .toList();
      for (Future<Outcome> answer : answers) {
        assertThat(answer.get(60, SECONDS)).isInstanceOf(Passed.class);
      }
    }
    assertThat(leaves(draft.act())).isEqualTo(1);
  }

  @Test
  void anAppointmentMadeElsewhereIsSeenWithoutARestart() {
    assertThat(rules(officers(draft(), "wang", "qian"))).containsExactly(Rule.OFFICER_NOT_IN_POST);
    bureau
        .jdbc("office")
        .sql(
            """
            INSERT INTO office.appointment
            VALUES ('qian', 'hill/inspector', daterange('2020-01-01', NULL))\
            """)
        .update();
    assertThat(bureau.gate().pass(officers(draft(), "wang", "qian"))).isInstanceOf(Passed.class);
  }

  @Test
  void anAppointmentEndedElsewhereIsRefusedThoughTheCopyInMemoryIsOld() {
    LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), SmallBureau.ZONE);
    Names names = SmallBureau.pack().bureau().names();
    bureau.office().enrol(new Officer("sun", names, true));
    bureau.office().appoint("sun", "hill/inspector", Validity.since(today.minusDays(9)));
    bureau.office().freshRoll();
    bureau
        .jdbc("office")
        .sql(
            """
            UPDATE office.appointment SET valid = daterange(lower(valid), :today::date)
            WHERE officer = 'sun'\
            """)
        .param("today", today.toString())
        .update();
    assertThat(rules(officers(draft(), "wang", "sun"))).containsExactly(Rule.OFFICER_NOT_IN_POST);
  }

  @Test
  void nothingPrivateStandsInALeaf() {
    Draft draft = draft();
    bureau.gate().pass(draft);
    String leaf =
        new String(
            bureau
                .jdbc("seal")
                .sql(
                    """
                    SELECT leaf FROM seal.outbox WHERE key = :act
                    UNION ALL SELECT leaf FROM seal.entry WHERE key = :act\
                    """)
                .param("act", draft.act())
                .query(byte[].class)
                .single());
    assertThat(leaf)
        .contains("CF-W-031", "investigate", "hill/inspector", "proven")
        .doesNotContain("91330100799655058B", "Weighed", "wang", "zhao", "short_by_grams");
  }

  @Test
  void everyCheckThereIsIsRun() {
    List<String> classes =
        new ClassFileImporter()
            .importPackages("org.quanheng.gate").stream()
                .filter(type -> !type.isInterface() && type.isAssignableTo(Check.class))
                .map(JavaClass::getName)
                .toList();
    assertThat(Gate.CHECKS)
        .extracting(check -> check.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  private static long leaves(UUID key) {
    return bureau
        .jdbc("seal")
        .sql(
            """
            SELECT (SELECT count(*) FROM seal.outbox WHERE key = :key)
              + (SELECT count(*) FROM seal.entry WHERE key = :key)\
            """)
        .param("key", key)
        .query(Long.class)
        .single();
  }

  private static Refused refused(Draft draft) {
    Outcome outcome = bureau.gate().pass(draft);
    assertThat(outcome).isInstanceOf(Refused.class);
    return (Refused) outcome;
  }

  private static List<Rule> rules(Draft draft) {
    return refused(draft).reasons().stream().map(Reason::rule).toList();
  }

  private static Draft fresh(Draft draft) {
    return new Draft(
        UUID.randomUUID(),
        draft.origin(),
        draft.cited(),
        draft.officers(),
        draft.claimedAt(),
        draft.matter(),
        draft.content());
  }

  private static Draft cite(Draft draft, Cited cited) {
    return with(draft, cited, draft.officers(), draft.matter(), draft.content().outcome());
  }

  private static Draft officers(Draft draft, String... officers) {
    return with(draft, draft.cited(), List.of(officers), draft.matter(), draft.content().outcome());
  }

  private static Draft matter(Draft draft, String code) {
    Matter matter = new Matter(code, draft.matter().subject(), draft.matter().because());
    return with(draft, draft.cited(), draft.officers(), matter, draft.content().outcome());
  }

  private static Draft because(Draft draft, UUID act) {
    Matter matter = new Matter(draft.matter().matter(), draft.matter().subject(), List.of(act));
    return with(draft, draft.cited(), draft.officers(), matter, draft.content().outcome());
  }

  private static Draft outcome(Draft draft, String outcome) {
    return with(draft, draft.cited(), draft.officers(), draft.matter(), outcome);
  }

  private static Draft claimed(Draft draft, Instant claimed) {
    return new Draft(
        draft.act(),
        draft.origin(),
        draft.cited(),
        draft.officers(),
        claimed,
        draft.matter(),
        draft.content());
  }

  private static Draft with(
      Draft draft, Cited cited, List<String> officers, Matter matter, String outcome) {
    Json.Obj facts = draft.content().facts();
    Content content = new Content(outcome, facts, draft.content().reasons());
    return new Draft(
        draft.act(), draft.origin(), cited, officers, draft.claimedAt(), matter, content);
  }
}
