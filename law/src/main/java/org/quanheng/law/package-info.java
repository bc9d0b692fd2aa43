/// The shape of a pack, its reader and its prover.
@NullMarked
package org.quanheng.law;

import org.jspecify.annotations.NullMarked;
