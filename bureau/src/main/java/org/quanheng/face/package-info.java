/// 面: how the bureau looks and speaks: the pieces pages are made of, their words in three
/// languages, and the files a browser needs. Knows nothing of what is shown.
@NullMarked
package org.quanheng.face;

import org.jspecify.annotations.NullMarked;
