package org.quanheng.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.term.Samples.CALENDAR;
import static org.quanheng.term.Samples.COERCION;
import static org.quanheng.term.Samples.COERCION_DAYS;
import static org.quanheng.term.Samples.LICENSING;
import static org.quanheng.term.Samples.LICENSING_DAYS;
import static org.quanheng.term.Samples.NOTICE_2026;
import static org.quanheng.term.Samples.day;
import static org.quanheng.term.Samples.due;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

  private static final Suspension TESTING =
      Suspension.of(Suspension.Kind.TESTING, day("2026-02-13"), day("2026-02-24"));

  @Test
  void aTermIsToldDayByDayInEnglish() {
    assertThat(told(Language.EN))
        .containsExactly(
            "3 working days from 2026-02-12 Thursday",
            "days counted as the Administrative Licensing Law says in art. 82",
            "2026-02-12 Thursday: not counted (the day a term starts from, Civil Code, art. 201)",
            "2026-02-13 Friday: counted, day 1 (weekday)",
            "2026-02-14 Saturday: counted, day 2 (working day made up by the notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-15 Sunday: not counted (expert review: written notice of 2026-02-14,"
                + " result of 2026-02-15)",
            "2026-02-16 Monday: not counted (day off for Spring Festival, notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-17 Tuesday: not counted (day off for Spring Festival, notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-18 Wednesday: not counted (day off for Spring Festival, notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-19 Thursday: not counted (day off for Spring Festival, notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-20 Friday: not counted (day off for Spring Festival, notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-21 Saturday: not counted (day off for Spring Festival, notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-22 Sunday: not counted (day off for Spring Festival, notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-23 Monday: not counted (day off for Spring Festival, notice"
                + " “国务院办公厅关于2026年部分节假日安排的通知” of 2025-11-04)",
            "2026-02-24 Tuesday: counted, day 3 (weekday)",
            "Due by the end of 2026-02-24 Tuesday.");
  }

  @Test
  void aTermIsToldInBothWritingsOfChinese() {
    assertThat(told(Language.ZH_HANS))
        .contains(
            "3个工作日，自2026-02-12（星期四）起",
            "期限日数依《行政许可法》第82条计算",
            "2026-02-14（星期六）：计入，第2日（调休上班，2025-11-04《国务院办公厅关于2026年部分节假日安排的通知》）",
            "期限至2026-02-24（星期二）终了时届满。");
    assertThat(told(Language.ZH_HANT))
        .contains(
            "3個工作日，自2026-02-12（星期四）起",
            "期限日數依《行政許可法》第82條計算",
            "2026-02-15（星期日）：不計入（專家評審：2026-02-14書面告知，2026-02-15得出結果）",
            "期限至2026-02-24（星期二）終了時屆滿。");
  }

  @Test
  void theThreeFilesHaveTheSameKeys() {
    assertThat(bundle(Language.ZH_HANS).keySet())
        .isEqualTo(bundle(Language.EN).keySet())
        .isEqualTo(bundle(Language.ZH_HANT).keySet());
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceIsUsedAndLeavesNoPlaceUnfilled(Language language) {
    Recording recording = new Recording(bundle(language));
    List<String> said = sayEverything(new Words(language.locale(), recording)).toList();

    assertThat(recording.asked).isEqualTo(bundle(language).keySet());
    assertThat(said).noneMatch(sentence -> sentence.contains("{") || sentence.contains("null"));
  }

  @ParameterizedTest
  @EnumSource
  void noSentenceHasAQuoteThatWouldSwallowItsPlaces(Language language) {
    ResourceBundle sentences = bundle(language);

    assertThat(sentences.keySet().stream().map(sentences::getString))
        .noneMatch(sentence -> sentence.contains("'"));
  }

  @Test
  void everyPartOfAnAnswerExplainsItselfInTheReadersLanguage() {
    Locale reader = Locale.forLanguageTag("zh-TW");

    assertThat(due(Term.of(1, Unit.WORKING_DAY), "2026-02-13").days().map(l -> l.explain(reader)))
        .first()
        .isEqualTo("2026-02-13（星期五）：不計入（開始當日不計入，《民法典》第201條）");
    assertThat(new Reason.ByNature(new Nature.Weekend()).explain(reader)).isEqualTo("週末");
    assertThat(new Nature.Off(new Names("a", "b", "c"), NOTICE_2026).explain(reader))
        .startsWith("c放假");
    assertThat(new Violation.StopWithoutNotice(TESTING).explain(reader)).startsWith("檢測");
    assertThat(Deadline.of(Term.of(0, Unit.MONTH), day("2026-01-01"), CALENDAR).explain(reader))
        .containsExactly("amount為0：期限至少為一個單位。請填寫大於0的整數。");
  }

  @Test
  void theAccountOfACenturyIsMadeOnlyAsFarAsItIsRead() {
    Stream<DayLine> century = due(Term.of(36_500, Unit.WORKING_DAY), "2026-01-01").days();

    assertThat(century.limit(3).map(DayLine::day))
        .containsExactly(day("2026-01-01"), day("2026-01-02"), day("2026-01-03"));
  }

  private static List<String> told(Language language) {
    Suspension weekend =
        Suspension.of(Suspension.Kind.EXPERT_REVIEW, day("2026-02-14"), day("2026-02-15"));
    return due(Term.days(3, LICENSING_DAYS, LICENSING), "2026-02-12", weekend)
        .explain(language.locale());
  }

  private static Stream<String> sayEverything(Words words) {
    return Stream.of(deadlines(words), hours(words), violations(words), problems(words))
        .flatMap(each -> each);
  }

  private static Stream<String> deadlines(Words words) {
    Counting silent = Counting.allCalendar();
    Stream<Suspension> awaiting =
        Stream.of(Suspension.Kind.values()).map(kind -> Suspension.open(kind, day("2026-03-03")));
    Stream<DayDeadline> deadlines =
        Stream.of(
            due(Term.days(20, LICENSING_DAYS, LICENSING), "2026-02-12", TESTING),
            due(Term.days(30, COERCION_DAYS, COERCION).restrictingRights(), "2026-03-03"),
            due(Term.days(15, silent, LICENSING), "2026-09-17"),
            due(Term.of(1, Unit.MONTH, silent, LICENSING), "2026-09-02"),
            due(Term.of(1, Unit.YEAR), "2026-12-02"),
            due(Term.of(20, Unit.WORKING_DAY), "2026-12-14"),
            due(
                Term.of(1, Unit.WORKING_DAY),
                "2026-03-04",
                List.of(),
                List.of(new Extension(1, day("2026-03-05")), new Extension(1, day("2026-05-05")))));
    return Stream.concat(
            deadlines, awaiting.map(stop -> due(Term.of(5, Unit.WORKING_DAY), "2026-03-02", stop)))
        .flatMap(deadline -> words.deadline(deadline).stream());
  }

  private static Stream<String> hours(Words words) {
    ZonedDateTime start = ZonedDateTime.parse("2026-12-31T09:00:00+08:00");
    Deadline hours =
        Deadline.of(Term.of(48, Unit.HOUR).rolling(), start, CALENDAR, List.of(), List.of());
    return words.deadline((HourDeadline) hours).stream();
  }

  private static Stream<String> violations(Words words) {
    LocalDate expiry = day("2026-03-02");
    Extension extension = new Extension(1, expiry);
    return Stream.of(
            new Violation.StopAfterExpiry(TESTING, expiry, expiry),
            new Violation.StopWithoutNotice(TESTING),
            new Violation.ExtensionAfterExpiry(extension, expiry),
            new Violation.ExtensionBeforeStart(extension, expiry))
        .map(words::violation);
  }

  private static Stream<String> problems(Words words) {
    return Stream.of(Problem.Rule.values())
        .map(rule -> words.problem(new Problem(rule, "where", List.of("found", "bound", "other"))));
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle("org.quanheng.term.messages", language.locale());
  }

  /// A bundle that remembers which sentences were asked of it.
  private static final class Recording extends ResourceBundle {

    private final ResourceBundle sentences;
    private final Set<String> asked = new TreeSet<>();

    Recording(ResourceBundle sentences) {
      this.sentences = sentences;
    }

    @Override
    protected Object handleGetObject(String key) {
      asked.add(key);
      return sentences.getString(key);
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(sentences.keySet());
    }
  }
}
