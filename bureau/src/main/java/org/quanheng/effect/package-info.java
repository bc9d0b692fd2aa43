/// 效力: what acts change in the bureau itself.
///
/// An appointment, its end, a proclamation: each is an act of a power like any other, and has its
/// effect when it has passed the gate. The gate has looked ahead; what it let pass is carried out
/// once, keyed by the act, at once or at the next start.
@NullMarked
package org.quanheng.effect;

import org.jspecify.annotations.NullMarked;
