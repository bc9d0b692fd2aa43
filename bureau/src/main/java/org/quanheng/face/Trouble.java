package org.quanheng.face;

import java.util.List;

/// Why a page cannot be shown, in the reader's language.
///
/// @param status the status of the answer
/// @param what one sentence: what is wrong and what to do
/// @param details each single thing that is wrong
public record Trouble(int status, String what, List<String> details) {

  public Trouble {
    details = List.copyOf(details);
  }

  /// The page that says so.
  public Shown to(Visit visit) {
    return visit.show("face/trouble.jte", this, status);
  }
}
