package org.quanheng.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.quanheng.term.Names;

/// The bureau a pack is the law of.
///
/// @param code the bureau's slug
/// @param origin the origin of its ledger: a URL prefix without scheme (C2SP checkpoint, origin
///   line)
/// @param levels its levels, highest first
/// @param listDays the days on which its list was or will be published, ascending
/// @param sample whether the pack only illustrates and is not the law of a real bureau
public record Bureau(
    String code,
    Names names,
    Seat seat,
    String origin,
    List<String> levels,
    List<LocalDate> listDays,
    boolean sample) {

  /// Where the bureau sits: its division code and the zone in which its days begin and end.
  public record Seat(String region, ZoneId zone) {}

  public Bureau {
    levels = List.copyOf(levels);
    listDays = List.copyOf(listDays);
  }
}
