package org.quanheng.gate;

import java.time.Instant;
import java.time.LocalDate;
import org.quanheng.list.Prospect;

/// What the checks may ask about the bureau of tomorrow, when an act would change it.
final class Outlook {

  private final Gate.Footing footing;
  private final Instant now;

  Outlook(Gate.Footing footing, Instant now) {
    this.footing = footing;
    this.now = now;
  }

  /// The bureau's day on which the gate looks.
  LocalDate today() {
    return now.atZone(footing.zone()).toLocalDate();
  }

  /// What would become of a pack made law now.
  Prospect prospect(String pack) {
    return footing.list().prospect(pack, now);
  }

  /// Whether an officer has acted from a post on a day or after.
  boolean attended(String officer, String post, LocalDate day) {
    return footing.office().attended(officer, post, day);
  }
}
