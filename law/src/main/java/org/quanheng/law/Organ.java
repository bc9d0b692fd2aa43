package org.quanheng.law;

import java.util.List;
import java.util.Optional;
import org.quanheng.term.Names;

/// A unit 機構 of the bureau: the province's bureau, a city's.
///
/// @param parent the slug of the unit above; empty for the top
/// @param posts the kinds of post that exist in it
public record Organ(
    String slug,
    Names names,
    String level,
    String region,
    Optional<String> parent,
    List<String> posts,
    Validity validity) {

  public Organ {
    posts = List.copyOf(posts);
  }
}
