package org.quanheng.list;

import java.util.List;
import org.quanheng.law.Problem;

/// What became of a change to a draft.
public sealed interface Edit {

  /// It is the newest version now.
  record Saved(DraftVersion version) implements Edit {}

  /// Somebody has saved another version since; nothing was changed.
  record Overtaken(DraftVersion newest) implements Edit {}

  /// The pack with this change was not even opened, for all these reasons.
  record Refused(List<Problem> problems) implements Edit {

    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
