package org.quanheng.law;

import java.time.LocalDate;

/// What one act with an effect does in the bureau.
public sealed interface Deed {

  /// An officer gets a post.
  ///
  /// @param post `unit/kind`
  /// @param acting whether he only stands in for some days 代理
  record Appoint(String officer, String post, Validity valid, boolean acting) implements Deed {}

  /// An officer's appointment ends.
  ///
  /// @param until the first day on which he no longer holds the post
  record EndAppointment(String officer, String post, LocalDate until) implements Deed {}

  /// A pack becomes law.
  ///
  /// @param pack the pack's digest, 64 hexadecimal digits
  record Proclaim(String pack) implements Deed {}
}
