package org.quanheng.list;

import java.time.Instant;
import java.util.OptionalInt;
import org.quanheng.ledger.Hash;

/// A pack that was uploaded and may be made law by an act.
///
/// @param uploadedBy the code of the officer who sent it
/// @param problems how many the prover found when it was sent; none when it is sound
/// @param proclamation the last proclamation by which it became law, if it did
public record DraftPack(
    Hash digest, String uploadedBy, Instant uploadedAt, int problems, OptionalInt proclamation) {}
