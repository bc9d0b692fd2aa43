package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.term.Samples.COERCION_DAYS;
import static org.quanheng.term.Samples.LICENSING;
import static org.quanheng.term.Samples.LICENSING_DAYS;
import static org.quanheng.term.Samples.PENALTY_DAYS;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingTest {

  @Test
  void everyTermOfTheLicensingLawIsInWorkingDays() {
    assertThat(workingLengths(LICENSING_DAYS)).hasSize(100);
  }

  @Test
  void onlyTwoThreeFiveAndSevenDaysOfThePenaltyLawAreWorkingDays() {
    assertThat(workingLengths(PENALTY_DAYS)).containsExactly(2, 3, 5, 7);
  }

  @Test
  void termsOfTheCoercionLawUpToTenDaysAreInWorkingDays() {
    assertThat(workingLengths(COERCION_DAYS)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void aStatuteThatOnlyKnowsCalendarDaysHasNoWorkingDays() {
    assertThat(workingLengths(Counting.allCalendar())).isEmpty();
  }

  @Test
  void aStatuteWithoutAnArticleOnItIsSilent() {
    assertThat(Counting.allWorking().isSilent()).isTrue();
    assertThat(LICENSING_DAYS.isSilent()).isFalse();
  }

  @Test
  void aTermTakesItsRollFromItsStatuteUnlessItIsOfHours() {
    Counting noRoll = Counting.allCalendar().withoutRoll();

    assertThat(Term.days(30, Counting.allCalendar(), LICENSING).rolls()).isTrue();
    assertThat(Term.days(30, noRoll, LICENSING).rolls()).isFalse();
    assertThat(Term.of(3, Unit.MONTH, noRoll, LICENSING).rolls()).isFalse();
    assertThat(Term.of(24, Unit.HOUR, Counting.allCalendar(), LICENSING).rolls()).isFalse();
  }

  @Test
  void theArticleOnDaysIsNotCitedForMonths() {
    assertThat(Term.of(3, Unit.MONTH, PENALTY_DAYS, LICENSING).source().orElseThrow().article())
        .isEmpty();
  }

  @Test
  void unitsAndKindsOfStopAreFoundByTheirSlugs() {
    for (Unit unit : Unit.values()) {
      assertThat(Unit.of(unit.slug())).contains(unit);
    }
    for (Suspension.Kind kind : Suspension.Kind.values()) {
      assertThat(Suspension.Kind.of(kind.slug())).contains(kind);
    }
    assertThat(Unit.of("WORKING_DAY")).isEmpty();
    assertThat(Suspension.Kind.of("")).isEmpty();
  }

  @Test
  void aReaderGetsTheLanguageClosestToTheirs() {
    assertThat(List.of("en-GB", "fr", "zh", "zh-CN", "zh-Hans-HK", "zh-TW", "zh-HK", "zh-Hant"))
        .map(tag -> Language.of(Locale.forLanguageTag(tag)))
        .containsExactly(
            Language.EN,
            Language.EN,
            Language.ZH_HANS,
            Language.ZH_HANS,
            Language.ZH_HANS,
            Language.ZH_HANT,
            Language.ZH_HANT,
            Language.ZH_HANT);
  }

  private static List<Integer> workingLengths(Counting counting) {
    return IntStream.rangeClosed(1, 100)
        .filter(length -> counting.unitOf(length) == Unit.WORKING_DAY)
        .boxed()
        .toList();
  }
}
