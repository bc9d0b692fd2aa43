package org.quanheng.ledger;

/// A cosigner's statement that was verified: at this time the largest consistent tree of the log it
/// had seen was the one of the checkpoint.
///
/// @param by whose statement it is
/// @param time seconds since 1970-01-01T00:00:00Z (POSIX); 0 says nothing about the time, which
///   only a log may do
public record Cosignature(CosignerKey by, long time) {}
