/// 權門: the one door through which every use of power passes.
///
/// A [Draft] goes in; [Passed] with an [Act] and a [Receipt], or [Refused] with every reason at
/// once, comes out. Both are sealed in the transaction that records them. Only this room can make
/// an [Act], so forgetting the gate does not compile.
@NullMarked
package org.quanheng.gate;

import org.jspecify.annotations.NullMarked;
