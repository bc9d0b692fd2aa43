package org.quanheng.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// People type days and numbers in many ways and mean one thing.
class TypedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02",
        "2026-3-2",
        " 2026-03-02 ",
        "2026/3/2",
        "2026.03.02",
        "20260302",
        "2026年3月2日",
        "2026 年 3 月 2 日",
        "２０２６－０３－０２",
        "２０２６年３月２日",
        "\u30002026\u00a0-03-02\u200b",
        "2026–03–02",
      })
  void oneDayIsWrittenInManyWays(String typed) {
    assertThat(Typed.day(typed)).contains(LocalDate.of(2026, 3, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "2026-02-30", "2026-13-01", "02-03-2026", "tomorrow", "2026-3-2x"})
  void whatIsNoDayIsNone(String typed) {
    assertThat(Typed.day(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02 9:30",
        "2026-03-02T09:30",
        "2026年3月2日 9时30分",
        "2026年3月2日9時30分",
        "２０２６－３－２　９：３０"
      })
  void aMomentIsADayAndATime(String typed) {
    assertThat(Typed.moment(typed)).contains(LocalDateTime.of(2026, 3, 2, 9, 30));
  }

  @Test
  void aDayAloneIsNoMoment() {
    assertThat(Typed.moment("2026-03-02")).isEmpty();
    assertThat(Typed.moment("2026-03-02 25:00")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20, 20", "'２０', 20", "' 2 0 ', 20", "'1,000', 1000", "'００７', 7", "0, 0"})
  void fullWidthDigitsAndStraySpacesAreUnderstood(String typed, int number) {
    assertThat(Typed.number(typed)).hasValue(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "1e3", "9999999999", "二十", "<b>"})
  void whatIsNoNumberIsNone(String typed) {
    assertThat(Typed.number(typed)).isEmpty();
  }

  @Test
  void spacesAndFormsAreMadePlain() {
    assertThat(Typed.plain("  ＣＦ－Ｗ\u3000－\t０３１\u200b ")).isEqualTo("CF-W - 031");
  }
}
