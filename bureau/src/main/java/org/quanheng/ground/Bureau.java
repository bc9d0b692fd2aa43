package org.quanheng.ground;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A bureau's identity: the name of its ledger and the time zone its days are counted in. Both are
/// fixed when its database is founded, since every sealed entry and every temporal key rests on
/// them.
///
/// @param origin the ledger's origin, a URL prefix without a scheme such as `qs.example.cn/ledger`
///   (C2SP tlog-checkpoint)
/// @param zone an IANA region such as `Asia/Shanghai`
public record Bureau(String origin, ZoneId zone) {
  private static final int LONGEST_ORIGIN = 200;

  public Bureau {
    List<String> problems = new ArrayList<>();
    if (origin.isBlank() || origin.length() > LONGEST_ORIGIN) {
      problems.add("the origin must have 1 to " + LONGEST_ORIGIN + " characters");
    }
    if (origin.contains("://")) {
      problems.add("the origin must not name a scheme: leave out everything up to '://'");
    }
    if (origin.codePoints().anyMatch(Bureau::isForbiddenInAnOrigin)) {
      problems.add("the origin must not contain spaces, control characters or '+'");
    }
    if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
      problems.add("the zone must be an IANA region such as Asia/Shanghai, not '" + zone + "'");
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "Bureau '" + origin + "' was refused: " + String.join("; ", problems) + ".");
    }
  }

  private static boolean isForbiddenInAnOrigin(int codePoint) {
    return codePoint == '+'
        || Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || Character.isISOControl(codePoint);
  }
}
