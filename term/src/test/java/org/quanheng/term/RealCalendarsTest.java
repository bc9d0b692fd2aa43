package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.quanheng.term.Samples.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every arrangement of days off from 2007 to 2026, as collected by NateScarlet/holiday-cn.
class RealCalendarsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("quanheng.root")).resolve("../shared/data/holidays-cn");

  private static final Pattern DAY =
      Pattern.compile(
          "\"name\": \"(?<name>[^\"]+)\",\\s*\"date\": \"(?<date>[0-9-]+)\",\\s*"
              + "\"isOffDay\": (?<off>true|false)");

  private static final List<Notice> NOTICES = new ArrayList<>();

  @BeforeAll
  static void readEveryYear() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "the calendars of 2007 to 2026 are not at " + FOLDER);
    NOTICES.clear();
    for (int year = 2007; year <= 2026; year++) {
      NOTICES.add(read(year, Files.readString(FOLDER.resolve(year + ".json"))));
    }
  }

  @Test
  void everyNoticeIsSoundAndArrangesTheYearItIsNamedBy() {
    assertThat(Calendar.of(NOTICES).problems()).isEmpty();
    assertThat(NOTICES.stream().mapToInt(notice -> notice.year().orElseThrow()))
        .containsExactlyElementsOf(years().boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("years")
  void aYearHasFrom248To251WorkingDays(int year) {
    LocalDate before = LocalDate.of(year - 1, Month.DECEMBER, 31);

    assertThat(Calendar.of(NOTICES).workingDays(before, before.plusYears(1))).isBetween(248L, 251L);
  }

  @Test
  void noNoticeEverNamedADecemberDayBeforeThe29th() {
    assertThat(
            NOTICES.stream()
                .flatMap(Notice::days)
                .filter(each -> each.getMonth() == Month.DECEMBER)
                .mapToInt(LocalDate::getDayOfMonth))
        .isNotEmpty()
        .allMatch(dayOfMonth -> dayOfMonth >= 29);
  }

  @Test
  void theNoticeOfAYearDecidesDaysOfTheDecemberBefore() {
    Calendar calendar = Calendar.of(NOTICES);

    assertThat(calendar.isWorking(day("2006-12-30"))).isTrue();
    assertThat(calendar.isWorking(day("2007-12-31"))).isFalse();
    assertThat(calendar.isWorking(day("2011-12-31"))).isTrue();
    assertThat(calendar.isWorking(day("2018-12-29"))).isTrue();
    assertThat(calendar.isWorking(day("2018-12-31"))).isFalse();
    assertThat(calendar.why(day("2022-12-31"))).isInstanceOf(Nature.Off.class);
  }

  @Test
  void madeUpDaysAreOnWeekendsSaveTheOneThatEndedTheLongFestivalOf2020() {
    assertThat(
            NOTICES.stream()
                .flatMap(notice -> notice.working().stream())
                .filter(each -> each.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0))
        .containsExactly(day("2020-02-03"));
  }

  @Test
  void everyDayOfTwentyYearsIsRankedAndFoundAgain() {
    Calendar calendar = Calendar.of(NOTICES);
    Measure measure = calendar.workingDays();
    long rank = measure.rank(day("2006-12-31"));
    for (LocalDate next : day("2007-01-01").datesUntil(day("2027-01-01")).toList()) {
      assertThat(calendar.isProvisional(next)).isEqualTo(next.isAfter(day("2026-12-28")));
      rank += calendar.isWorking(next) ? 1 : 0;
      assertThat(measure.rank(next)).isEqualTo(rank);
      if (calendar.isWorking(next)) {
        assertThat(measure.select(rank)).isEqualTo(next);
      }
    }
  }

  @Test
  void everyTermFromEveryDayOfTwentyYearsEndsAsIfLivedThrough() {
    Calendar calendar = Calendar.of(NOTICES);
    List<Term> terms =
        List.of(
            Term.of(7, Unit.WORKING_DAY),
            Term.of(20, Unit.WORKING_DAY),
            Term.of(15, Unit.CALENDAR_DAY),
            Term.of(1, Unit.MONTH));
    for (LocalDate start : day("2006-12-01").datesUntil(day("2026-11-20")).toList()) {
      for (Term term : terms) {
        DayDeadline found = (DayDeadline) Deadline.of(term, start, calendar);
        assertThat(found.due())
            .isEqualTo(Oracle.live(term, start, calendar, List.of(), List.of()).due());
      }
    }
  }

  private static IntStream years() {
    return IntStream.rangeClosed(2007, 2026);
  }

  /// The day of publication is not in the data; the November before stands in for it.
  private static Notice read(int year, String json) {
    List<OffDays> off = new ArrayList<>();
    List<LocalDate> working = new ArrayList<>();
    for (MatchResult found : DAY.matcher(json).results().toList()) {
      LocalDate date = day(found.group("date"));
      String name = found.group("name");
      if (Boolean.parseBoolean(found.group("off"))) {
        off.add(new OffDays(new Names(name, name, name), date, date));
      } else {
        working.add(date);
      }
    }
    return new Notice(year + "年节假日安排", LocalDate.of(year - 1, Month.NOVEMBER, 15), off, working);
  }
}
