package org.quanheng.law;

import java.util.List;
import org.quanheng.term.Names;

/// A kind of post with its two duties 一崗雙責.
///
/// @param business the duty of its business
/// @param integrity the duty of clean conduct that goes with it
/// @param head whether it is the first responsible person of a unit
/// @param apart kinds of post that nobody who held this one may hold in the same matter; both ways
public record PostKind(
    String slug, Names names, Names business, Names integrity, boolean head, List<String> apart) {

  public PostKind {
    apart = List.copyOf(apart);
  }
}
