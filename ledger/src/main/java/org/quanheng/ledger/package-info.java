/// An append-only Merkle log in the C2SP formats, and everything needed to check one.
@NullMarked
package org.quanheng.ledger;

import org.jspecify.annotations.NullMarked;
