/// 衡: how fast and how large, as ratios.
///
/// Each bench measures the product beside a named limit or peer in the same run, by turns, so that
/// a neighbour on the machine slows both. What is kept is the ratio, never the bare number.
@NullMarked
package org.quanheng.bench;

import org.jspecify.annotations.NullMarked;
