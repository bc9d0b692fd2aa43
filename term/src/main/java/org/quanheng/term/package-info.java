/// Statutory time 期限: when a term of the law ends, and why, day by day.
///
/// Ask [Deadline#of(Term, LocalDate, Calendar, List, List)]; the answer is a [DayDeadline], an
/// [HourDeadline], or a [Deadline.Refused] with everything wrong with the question. Each answer
/// tells its days with the statute and the notice that decided them, in three languages.
///
/// - A [Term] is so many of a [Unit]; a statute's [Counting] says which unit a length has.
/// - A [Calendar] is what the notices published by some day say of working days. Beyond them
///   answers are *provisional*: a notice still to come could change them.
/// - A [Suspension] takes days out of the count, an [Extension] adds units; neither works once the
///   term has expired, and then it is a [Violation].
///
/// The articles of the Civil Code 民法典 cited here are in force since 2021; the General Principles
/// 民法通則 154 before it counted in the same way. Readings where the statutes are silent are written
/// at [Extension], [HourDeadline], [Term] and [Calendar].
@NullMarked
package org.quanheng.term;

import org.jspecify.annotations.NullMarked;
