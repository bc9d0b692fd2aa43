package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanheng.term.Counting;
import org.quanheng.term.Unit;

class PackTest {

  private static final LocalDate FIRST_LIST = LocalDate.of(2015, 1, 1);

  private Pack pack;

  @BeforeEach
  void read() {
    Proof proof = Lamps.sound().prove();
    assertThat(proof.problems()).isEmpty();
    pack = proof.pack().orElseThrow();
  }

  @Test
  void theListOfADayHoldsThePowersInForceThatDay() {
    assertThat(pack.inForce(FIRST_LIST))
        .extracting(Power::code)
        .containsExactly("LP-LIC-001", "LP-LIC-002", "LP-PEN-001");
    assertThat(pack.inForce(LocalDate.of(2020, 1, 1)))
        .extracting(Power::code)
        .containsExactly("LP-LIC-001", "LP-PEN-001");
    assertThat(pack.inForce(LocalDate.of(2004, 12, 31))).isEmpty();
  }

  @Test
  void aCodeStandsForTheEntryOfTheDay() {
    assertThat(pack.inForce("LP-PEN-001", LocalDate.of(2018, 5, 31)))
        .hasValueSatisfying(power -> assertThat(power.slug()).isEqualTo("smoke"));
    assertThat(pack.inForce("LP-PEN-001", LocalDate.of(2018, 6, 1)))
        .hasValueSatisfying(power -> assertThat(power.slug()).isEqualTo("smoke-again"));
    assertThat(pack.inForce("LP-PEN-009", FIRST_LIST)).isEmpty();
  }

  @Test
  void holdersAreThePostsThatExist() {
    Power licence = pack.inForce("LP-LIC-001", FIRST_LIST).orElseThrow();
    Procedure procedure = pack.procedure(licence);
    assertThat(procedure.steps())
        .extracting(step -> pack.holders(licence, step).stream().map(Post::code).toList())
        .containsExactly(
            List.of("north/clerk", "south/clerk"),
            List.of("isle/examiner", "north/examiner", "south/examiner"),
            List.of("north/keeper", "south/keeper"),
            List.of("north/clerk", "south/clerk"));
  }

  @Test
  void aPowerIsReadWhole() {
    Power licence = pack.inForce("LP-LIC-001", FIRST_LIST).orElseThrow();
    assertThat(licence.names().zhHant()).isEqualTo("點燈許可");
    assertThat(licence.basis()).hasToString("[lamp-law 12(1)(3), oil-rule 9(1)]");
    assertThat(licence.life().validity()).isEqualTo(Validity.since(LocalDate.of(2005, 1, 1)));
    assertThat(licence.exercise().terms())
        .containsExactly(
            new StatutoryTerm(
                "accept",
                "decide",
                20,
                Unit.WORKING_DAY,
                OptionalInt.of(12),
                new Citation("lamp-law", 20, 1, OptionalInt.empty())),
            new StatutoryTerm(
                "decide",
                "issue",
                1,
                Unit.MONTH,
                OptionalInt.empty(),
                new Citation("lamp-law", 21, 1, OptionalInt.empty())));
    assertThat(licence.exercise().fees()).isEqualTo(new Fees.None());
    assertThat(licence.page().sense()).startsWith("Nobody lights a lamp").endsWith("receives it.");
    assertThat(pack.duties(licence))
        .extracting(Duty::kind)
        .containsExactly(Duty.Kind.BUSINESS, Duty.Kind.INTEGRITY);
  }

  @Test
  void aStatuteIsReadWithItsCounting() {
    assertThat(pack.statutes().get("soot-law").counting())
        .hasValue(Counting.workingFor(2, 3, 5, 7).saidBy(19));
    assertThat(pack.statutes().get("oil-rule").counting()).isEmpty();
    assertThat(pack.statutes().get("lamp-law").version(LocalDate.of(2018, 12, 31)))
        .hasValueSatisfying(
            version -> assertThat(version.text()).isEqualTo(LocalDate.of(1999, 6, 1)));
  }

  @Test
  void theCalendarKnowsItsNotices() {
    assertThat(pack.calendar().isWorking(LocalDate.of(2026, 1, 2))).isFalse();
    assertThat(pack.calendar().isWorking(LocalDate.of(2026, 2, 28))).isTrue();
    assertThat(pack.calendar().isWorking(LocalDate.of(2026, 3, 4))).isTrue();
    assertThat(pack.calendar().isProvisional(LocalDate.of(2027, 3, 4))).isTrue();
  }

  @Test
  void theBureauAndItsSampleAreRead() {
    assertThat(pack.bureau().code()).isEqualTo("lamps");
    assertThat(pack.bureau().sample()).isTrue();
    assertThat(pack.establishment().organs().keySet()).containsExactly("isle", "north", "south");
    assertThat(pack.establishment().organs().get("isle").validity()).isEqualTo(Validity.ALWAYS);
    assertThat(pack.establishment().officers()).hasSize(11);
  }

  @Test
  void aPowerOfAnotherPackHasNoProcedureHere() {
    Power power = pack.powers().getFirst();
    Power stranger =
        new Power(
            power.code(),
            power.category(),
            power.names(),
            power.basis(),
            power.life(),
            new Power.Exercise(
                "elsewhere",
                power.exercise().holders(),
                List.of(),
                List.of("elsewhere"),
                new Fees.None(),
                Optional.empty()),
            power.page());
    assertThatThrownBy(() -> pack.procedure(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("elsewhere");
  }

  @Test
  void validitiesShareTheLaterFirstDay() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    for (int from = 0; from < 5; from++) {
      for (int until = from + 1; until <= 5; until++) {
        for (int otherFrom = 0; otherFrom < 5; otherFrom++) {
          Validity one = new Validity(first.plusDays(from), first.plusDays(until));
          Validity other = new Validity(first.plusDays(otherFrom), first.plusDays(otherFrom + 2));
          assertThat(one.firstCommonDay(other))
              .isEqualTo(
                  first
                      .datesUntil(first.plusDays(8))
                      .filter(day -> one.contains(day) && other.contains(day))
                      .findFirst());
        }
      }
    }
  }
}
