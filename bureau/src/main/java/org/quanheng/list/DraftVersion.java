package org.quanheng.list;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One version of a draft that is worked on.
///
/// @param number from 1
/// @param path the one file that was changed; empty in a first version and in one that goes back
/// @param savedBy the code of the officer who saved it
public record DraftVersion(
    UUID draft,
    int number,
    Optional<String> path,
    String savedBy,
    Instant savedAt,
    DraftPack pack) {}
