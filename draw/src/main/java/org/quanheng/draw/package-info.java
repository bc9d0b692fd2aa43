/// Verifiable draws.
@NullMarked
package org.quanheng.draw;

import org.jspecify.annotations.NullMarked;
