package org.quanheng.discretion;

/// One row of a table: where the condition is true, these tiers are permitted, from the mildest to
/// the heaviest, as places on the ladder.
///
/// @param line where it stands in the file, for findings; 0 where it stands in none
public record Row(String id, Condition when, int mildest, int heaviest, String sense, int line) {}
