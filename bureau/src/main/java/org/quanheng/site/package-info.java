/// 廳: what everybody may read: the list, its powers, who holds them, what was done with them, and
/// the ledger that proves it.
@NullMarked
package org.quanheng.site;

import org.jspecify.annotations.NullMarked;
