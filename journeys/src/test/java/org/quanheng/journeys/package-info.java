/// The pages as their readers meet them: in a real browser, in three languages, by day and by
/// night, on a desk and in a hand, with and without a mouse or JavaScript. One bureau with sample
/// work is served for all tests of the module ([SampleBureau]), and one browser reads it
/// ([Chromium]). Pictures of every step are left in `target/screenshots`.
@NullMarked
package org.quanheng.journeys;

import org.jspecify.annotations.NullMarked;
