/// 清單: the powers and duties in force on a day.
///
/// A proven pack becomes law by being proclaimed; what it says is sealed, leaf by leaf, in the
/// transaction that brings it into force. A power can be ended, never changed, and never in the
/// past.
@NullMarked
package org.quanheng.list;

import org.jspecify.annotations.NullMarked;
