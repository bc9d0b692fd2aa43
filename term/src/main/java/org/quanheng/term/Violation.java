package org.quanheng.term;

import java.time.LocalDate;
import java.util.Locale;

/// A stop or an extension that the law does not let work. It is left out of the count, and told.
public sealed interface Violation {

  /// The violation in one sentence.
  default String explain(Locale reader) {
    return Words.of(reader).violation(this);
  }

  /// A stop notified after the term had expired: there was nothing left to stop.
  record StopAfterExpiry(Suspension stop, LocalDate notified, LocalDate expiry)
      implements Violation {}

  /// A stop of which the party was not told in writing (行政許可法 45).
  record StopWithoutNotice(Suspension stop) implements Violation {}

  /// An extension approved after the term had expired (行政許可法 42).
  record ExtensionAfterExpiry(Extension extension, LocalDate expiry) implements Violation {}

  /// An extension approved before the term began: nobody could know yet that it was needed.
  record ExtensionBeforeStart(Extension extension, LocalDate start) implements Violation {}
}
