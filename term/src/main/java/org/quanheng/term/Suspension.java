package org.quanheng.term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// A stop 期限扣除: time that a term does not count because something outside the office's hands is
/// awaited. By 行政許可法 45 the party must be told of it in writing, so it begins with that notice: the
/// days after the notice are not counted, up to and including the day of the result.
///
/// @param notified the day of the written notice; a stop without one stops nothing
/// @param result the day what was awaited arrived; empty while it is awaited
public record Suspension(Kind kind, Optional<LocalDate> notified, Optional<LocalDate> result) {

  /// A stop that is over.
  public static Suspension of(Kind kind, LocalDate notified, LocalDate result) {
    return new Suspension(kind, Optional.of(notified), Optional.of(result));
  }

  /// A stop whose result is awaited.
  public static Suspension open(Kind kind, LocalDate notified) {
    return new Suspension(kind, Optional.of(notified), Optional.empty());
  }

  /// A stop of which nobody was told in writing.
  public static Suspension unannounced(Kind kind) {
    return new Suspension(kind, Optional.empty(), Optional.empty());
  }

  /// Whether that day is not counted because of this stop.
  boolean covers(LocalDate day) {
    return notified.filter(day::isAfter).isPresent() && result.filter(day::isAfter).isEmpty();
  }

  boolean isReversed() {
    return notified.flatMap(notice -> result.filter(notice::isAfter)).isPresent();
  }

  /// What is awaited: the eight things of 行政許可法 45, and two of penalty procedure.
  public enum Kind {
    /// 聽證.
    HEARING("hearing"),
    /// 招標.
    TENDER("tender"),
    /// 拍賣.
    AUCTION("auction"),
    /// 檢驗.
    INSPECTION("inspection"),
    /// 檢測.
    TESTING("testing"),
    /// 檢疫.
    QUARANTINE("quarantine"),
    /// 鑒定.
    APPRAISAL("appraisal"),
    /// 專家評審.
    EXPERT_REVIEW("expert-review"),
    /// 公告.
    ANNOUNCEMENT("announcement"),
    /// 中止: the case itself is suspended.
    CASE_SUSPENDED("case-suspended");

    private final String slug;

    Kind(String slug) {
      this.slug = slug;
    }

    /// The kind's name in packs and commands, such as `expert-review`.
    public String slug() {
      return slug;
    }

    /// The kind of this slug, if there is one.
    public static Optional<Kind> of(String slug) {
      return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }
  }
}
