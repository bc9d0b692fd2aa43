/// 機構: agencies, posts and officers, and who held which post on which day.
///
/// Every post carries a business duty and an integrity duty (一崗雙責). The office answers two
/// questions for the rooms above it: may this officer act from this post on this day, and who is
/// signed in.
@NullMarked
package org.quanheng.office;

import org.jspecify.annotations.NullMarked;
