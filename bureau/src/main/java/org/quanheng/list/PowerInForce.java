package org.quanheng.list;

import java.util.SequencedMap;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Hash;

/// A power of the list with the days it is in force.
///
/// @param entry the RFC 6962 hash of the ledger entry that proclaimed it, which acts cite
/// @param steps its steps in the order of its procedure
public record PowerInForce(
    String code,
    Validity valid,
    String category,
    Hash entry,
    SequencedMap<String, StepInForce> steps) {}
