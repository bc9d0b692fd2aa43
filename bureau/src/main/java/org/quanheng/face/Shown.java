package org.quanheng.face;

/// A page about to be printed. Its template takes `visit` and `page`, in this order.
///
/// @param template its place below `org/quanheng`, such as `site/power.jte`
/// @param page what it shows
/// @param status the status of the answer (RFC 9110 section 15)
public record Shown(String template, Visit visit, Object page, int status) {}
