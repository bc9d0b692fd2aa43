/// 印, step 1: the ledger on PostgreSQL. A room that acts queues its leaf in the transaction of the
/// act (`seal.append`); one sequencer moves what is queued into the tree, one batch per
/// transaction, audits what it stored by a second route, and only then signs it.
///
/// Rival sequencers do no harm: whoever appends locks the head first. What cannot be right (an
/// audit that differs, a database older than what was signed) stops the signing for good.
@NullMarked
package org.quanheng.seal;

import org.jspecify.annotations.NullMarked;
