package org.quanheng.bench;

/// The 24 rows of the worked example and its adjustment, as a programmer would write them by hand:
/// the limit that a table is held against. Tiers count from 0, no penalty, to 4, severe.
final class ByHand {

  private static final long TEN_THOUSAND = 1_000_000;
  private static final long FIFTY_THOUSAND = 5_000_000;
  private static final long HUNDRED_FIFTY_THOUSAND = 15_000_000;

  private ByHand() {}

  static int tier(long value, long prior, long harm, long fault, long remedy) {
    int tier =
        fault == 0
            ? 0
            : fault == 1
                ? negligent(value, prior, harm, remedy)
                : intentional(value, prior, harm, remedy);
    return remedy == 0 ? Math.min(tier, 2) : tier;
  }

  private static int negligent(long value, long prior, long harm, long remedy) {
    if (remedy == 2) {
      return harm == 2 || prior > 0 ? 4 : 3;
    }
    if (prior > 0) {
      return harm == 2 ? 4 : 3;
    }
    if (harm == 0) {
      return value < TEN_THOUSAND ? 0 : value < FIFTY_THOUSAND ? 1 : 2;
    }
    if (harm == 1) {
      return value < TEN_THOUSAND ? 1 : value < HUNDRED_FIFTY_THOUSAND ? 2 : 3;
    }
    return value < HUNDRED_FIFTY_THOUSAND ? 3 : 4;
  }

  private static int intentional(long value, long prior, long harm, long remedy) {
    if (harm == 2 || prior > 0) {
      return 4;
    }
    if (remedy == 2) {
      return harm == 0 ? 3 : 4;
    }
    return harm == 0 && value < FIFTY_THOUSAND ? 2 : 3;
  }
}
