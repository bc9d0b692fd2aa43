package org.quanheng.term;

import java.time.LocalDate;

/// An extension 延長 of a term by units of the same kind, valid when approved before the term has
/// expired. A term runs to the end of its last day (民法典 203), and 行政許可法 42 asks that what "cannot
/// be decided within twenty days" be extended: so approval on the last day, rolled or stopped as it
/// may be, is in time, and on the day after it is not.
///
/// The units are added to the term's own before the end is sought: 90 and 30 days are 120 days,
/// three months and one are four, whatever day the shorter term would have ended on.
///
/// @param approvedOn the day whoever may extend approved it
public record Extension(int amount, LocalDate approvedOn) {}
