package org.quanheng.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// When a term of days, months or years ends, and the account of every day of it.
public final class DayDeadline implements Deadline {

  private final Course course;
  private final boolean provisional;
  private final List<Violation> violations;

  private DayDeadline(Course course, boolean provisional, List<Violation> violations) {
    this.course = course;
    this.provisional = provisional;
    this.violations = List.copyOf(violations);
  }

  /// What happened to the term, in the order of its days. Each thing works only if the term, with
  /// all that worked before, had not expired; on one day an extension goes before a stop.
  static DayDeadline of(Course begun, List<Suspension> suspensions, List<Extension> extensions) {
    Course course = begun;
    boolean provisional = false;
    List<Violation> violations = new ArrayList<>();
    for (Event event : Event.inOrder(suspensions, extensions)) {
      Optional<Violation> violation = event.violates(course);
      violation.ifPresent(violations::add);
      provisional |= event.day().filter(course::isProvisional).isPresent();
      course = violation.isPresent() ? course : event.on(course);
    }
    provisional |= course.isProvisional(course.horizon());
    return new DayDeadline(course, provisional, violations);
  }

  /// The term asked for.
  public Term term() {
    return course.term();
  }

  /// The day it starts from, which is not counted.
  public LocalDate start() {
    return course.start();
  }

  /// The day at whose end the term expires; empty while a stop awaits its result.
  public Optional<LocalDate> due() {
    return course.due();
  }

  /// The day on which its last day is counted: before [#due()] when the end was rolled.
  public Optional<LocalDate> lastCounted() {
    return course.lastCounted();
  }

  /// Whether a notice not yet published could change this answer.
  public boolean isProvisional() {
    return provisional;
  }

  /// The stops and extensions that the law did not let work.
  public List<Violation> violations() {
    return violations;
  }

  /// The stops that worked.
  public List<Suspension> stops() {
    return course.stops();
  }

  /// The units of the term with the extensions that worked.
  public long amount() {
    return course.amount();
  }

  /// How many days there are to count: working days for working days, else calendar days.
  public long length() {
    return course.length();
  }

  /// How many days of the term are used up at the end of that day.
  public long used(LocalDate day) {
    return course.counted(day);
  }

  /// How many days of the term are left at the end of that day.
  public long left(LocalDate day) {
    return length() - used(day);
  }

  /// Whether the term had expired before that day began.
  public boolean isExpired(LocalDate day) {
    return due().filter(day::isAfter).isPresent();
  }

  /// Each day from the start to the end, made as it is asked for. While a stop awaits its result
  /// the first day stopped is the last one told.
  public Stream<DayLine> days() {
    Optional<LocalDate> last = lastCounted();
    Optional<LocalDate> due = due();
    LocalDate end = due.orElseGet(() -> course.horizon().plusDays(1));
    return start().datesUntil(end.plusDays(1)).map(day -> course.line(day, last, due));
  }

  /// The notices that decided any day of the term, in the order of the days.
  public List<Notice> notices() {
    return days().flatMap(line -> line.reason().notice().stream()).distinct().toList();
  }

  /// The notices that decide a day of this answer and did not decide any of that one: why an answer
  /// given under an older calendar has moved.
  public List<Notice> noticesSince(DayDeadline older) {
    List<Notice> known = older.notices();
    return notices().stream().filter(notice -> !known.contains(notice)).toList();
  }

  @Override
  public List<String> explain(Locale reader) {
    return Words.of(reader).deadline(this);
  }

  /// Something that happened to a term.
  private sealed interface Event {

    Optional<LocalDate> day();

    Optional<Violation> violates(Course course);

    Course on(Course course);

    static List<Event> inOrder(List<Suspension> suspensions, List<Extension> extensions) {
      return Stream.<Event>concat(
              extensions.stream().map(Extended::new), suspensions.stream().map(Stopped::new))
          .sorted(Comparator.comparing(event -> event.day().orElse(LocalDate.MIN)))
          .toList();
    }
  }

  private record Stopped(Suspension stop) implements Event {
    @Override
    public Optional<LocalDate> day() {
      return stop.notified();
    }

    @Override
    public Optional<Violation> violates(Course course) {
      if (stop.notified().isEmpty()) {
        return Optional.of(new Violation.StopWithoutNotice(stop));
      }
      LocalDate notified = stop.notified().get();
      return course
          .due()
          .filter(notified::isAfter)
          .map(expiry -> new Violation.StopAfterExpiry(stop, notified, expiry));
    }

    @Override
    public Course on(Course course) {
      return course.stoppedBy(stop);
    }
  }

  private record Extended(Extension extension) implements Event {
    @Override
    public Optional<LocalDate> day() {
      return Optional.of(extension.approvedOn());
    }

    @Override
    public Optional<Violation> violates(Course course) {
      LocalDate approved = extension.approvedOn();
      if (approved.isBefore(course.start())) {
        return Optional.of(new Violation.ExtensionBeforeStart(extension, course.start()));
      }
      return course
          .due()
          .filter(approved::isAfter)
          .map(expiry -> new Violation.ExtensionAfterExpiry(extension, expiry));
    }

    @Override
    public Course on(Course course) {
      return course.extendedBy(extension);
    }
  }
}
