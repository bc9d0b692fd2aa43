/// Statutory time: how long a term of the law is, and why.
@NullMarked
package org.quanheng.term;

import org.jspecify.annotations.NullMarked;
