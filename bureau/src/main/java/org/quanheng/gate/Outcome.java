package org.quanheng.gate;

/// What the gate answers to a draft.
public sealed interface Outcome permits Passed, Refused {

  Receipt receipt();
}
