/// 尋: finds anything of the law in force by its code or a part of its name, in any of the three
/// languages. What it keeps is drawn from the pack and can be drawn again at will.
@NullMarked
package org.quanheng.find;

import org.jspecify.annotations.NullMarked;
