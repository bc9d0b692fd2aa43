package org.quanheng.gate;

import org.quanheng.ledger.Json;

/// What is decided, on which facts and why.
///
/// @param outcome one of the outcomes of the step, shown in public
/// @param facts what was found; committed to, never sealed in clear
/// @param reasons the grounds, in words; committed to, never sealed in clear
public record Content(String outcome, Json.Obj facts, String reasons) {}
