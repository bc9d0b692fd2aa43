package org.quanheng.gate;

import java.util.UUID;
import org.quanheng.ledger.Hash;

/// The gate's word that a leaf is in the bureau's ledger or about to be. The proof follows with the
/// next checkpoint.
///
/// @param leaf the key under which the ledger knows the leaf
/// @param hash the leaf's RFC 6962 hash
public record Receipt(UUID leaf, Hash hash) {}
