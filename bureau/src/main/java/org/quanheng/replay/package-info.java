/// Sends a recorded event log through the gate as historic acts: what was done elsewhere becomes
/// acts here, marked as imports, with the log's times as claimed times and the ledger's own times
/// honest.
@NullMarked
package org.quanheng.replay;

import org.jspecify.annotations.NullMarked;
