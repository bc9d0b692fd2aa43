package org.quanheng.list;

import org.quanheng.law.MapFiles;
import org.quanheng.law.Pack;

/// The pack that was made law last, proven again from the very bytes that are kept.
///
/// @param files all its files; they bear the proclamation's digest
public record PackInForce(Proclamation proclamation, Pack pack, MapFiles files) {}
