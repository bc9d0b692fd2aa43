package org.quanheng.office;

import org.quanheng.law.Validity;

/// A post that was set up, with the days on which it can be held.
///
/// @param post `unit/kind`
/// @param head whether it is the first responsible person of its unit
public record StandingPost(String post, String unit, String kind, boolean head, Validity valid) {}
