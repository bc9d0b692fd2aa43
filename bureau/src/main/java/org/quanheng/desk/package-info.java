/// 席: the desks of officers: signing in, acting through the gate, packs, posts.
///
/// What stands here is shown to officers who are signed in, and to nobody else; only signing in is
/// for everyone. Nothing is decided here: the gate, the office and the list decide, and these pages
/// say what they said.
@NullMarked
package org.quanheng.desk;

import org.jspecify.annotations.NullMarked;
