package org.quanheng.seal;

import java.time.Instant;
import java.util.Optional;
import org.quanheng.ledger.Policy;

/// How a witness stands to our ledger.
///
/// @param size the largest of our trees that it has cosigned, 0 when none is known
/// @param cosigned when it last cosigned, by its own clock
/// @param trouble why it did not cosign when it was last asked
public record Standing(
    Policy.Witness witness, long size, Optional<Instant> cosigned, Optional<String> trouble) {}
