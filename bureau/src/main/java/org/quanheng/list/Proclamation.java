package org.quanheng.list;

import java.time.Instant;
import java.time.LocalDate;
import org.quanheng.ledger.Hash;

/// One proclamation 公布: a pack that was made law.
///
/// @param number counted from 1
/// @param day the day of the bureau on which it was made
/// @param at the instant, to the second, as its leaf in the ledger says
/// @param digest the digest of the pack's files ([org.quanheng.law.MapFiles#digest()])
public record Proclamation(int number, LocalDate day, Instant at, Hash digest) {}
