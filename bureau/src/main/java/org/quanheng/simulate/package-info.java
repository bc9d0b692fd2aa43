/// Plays a bureau: a seeded run of ordinary matters and a few attempts that must be refused, sent
/// through the batch door like everyone's acts and marked as sample.
@NullMarked
package org.quanheng.simulate;

import org.jspecify.annotations.NullMarked;
