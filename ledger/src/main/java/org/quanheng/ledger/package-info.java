/// An append-only Merkle log in the C2SP formats, and everything needed to check one.
///
/// Entries are hashed into a tree (RFC 9162 section 2.1) that is stored as tiles and entry bundles
/// (C2SP tlog-tiles) and announced by checkpoints, which are signed notes (C2SP tlog-checkpoint,
/// signed-note; all at commit 5ba5ee8). [Growth] appends, [Prover] proves, [Proofs] checks a proof,
/// [Verifier] checks a whole log from its published files, [Recount] computes the root by a second
/// route. Every writer has its parser or its check beside it.
///
/// Strangers take part: a [Witness] cosigns what continues what it has seen, a [Policy] says which
/// witnesses are enough, a [HeldReceipt] proves an entry to its holder, a [Monitor] remembers, a
/// [Mirror] keeps a copy, a [Recovery] brings back from one what a database has lost.
///
/// The package reads no clock and knows no network. The world enters through small interfaces:
/// [TileReader], [Source], [WitnessStore], [SelfAudit.Entries], [Mirror.Shelf]. Files are touched
/// by two types only, [WitnessFolder] and [HighWaterMark], because both must be durable in a way
/// that is tested here.
///
/// How errors are told apart: bytes that do not have the form they must have are a
/// [MalformedException]; well-formed bytes that contradict each other are a [BrokenLogException],
/// which carries a [Verdict.Broken]; a caller's own mistake is an [IllegalArgumentException].
@NullMarked
package org.quanheng.ledger;

import org.jspecify.annotations.NullMarked;
