package org.quanheng.gate;

import java.util.List;

/// One thing the gate looks at. All checks run on every draft and all reasons are reported, so
/// their order is of no matter and a check that builds on what another found missing stays silent.
interface Check {

  List<Reason> reasons(Draft draft, Circumstances circumstances);
}
