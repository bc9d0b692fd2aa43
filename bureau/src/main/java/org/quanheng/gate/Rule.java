package org.quanheng.gate;

import java.util.Arrays;
import java.util.Locale;

/// The rules a draft can break at the gate. Slugs are part of the API and of the leaves; never
/// rename one.
public enum Rule {
  POWER_UNKNOWN,
  POWER_NOT_IN_FORCE,
  STEP_UNKNOWN,
  POST_DOES_NOT_HOLD,
  OFFICER_NOT_IN_POST,
  OFFICER_TWICE,
  TOO_FEW_OFFICERS,
  OUTCOME_UNKNOWN,
  ROLES_APART,
  CLAIMED_IN_FUTURE,
  CLAIMED_TOO_OLD,
  BECAUSE_UNKNOWN,
  FACT_MISSING,
  FACT_UNKNOWN,
  FACT_UNFIT,
  APPOINTEE_UNKNOWN,
  APPOINTED_IN_THE_PAST,
  NO_DAY_LEFT,
  POST_NOT_THERE,
  ALREADY_APPOINTED,
  HEAD_TAKEN,
  NOT_APPOINTED,
  ENDED_IN_THE_PAST,
  HAS_ACTED,
  PACK_UNKNOWN,
  PACK_UNSOUND,
  PACK_IN_FORCE,
  PACK_OF_ANOTHER,
  PACK_BACKDATED,
  PACK_CHANGED,
  PACK_PAST,
  PACK_MISSING,
  ID_TAKEN;

  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Rule of(String slug) {
    return Arrays.stream(values())
        .filter(rule -> rule.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule is called " + slug));
  }
}
