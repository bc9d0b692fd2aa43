/// The house itself: all rooms assembled over one database, and the doors through which the network
/// comes in. No room knows anything in here.
@NullMarked
package org.quanheng;

import org.jspecify.annotations.NullMarked;
