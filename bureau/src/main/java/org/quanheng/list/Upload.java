package org.quanheng.list;

import java.util.List;
import org.quanheng.law.Problem;
import org.quanheng.law.Proof;

/// What became of a pack that somebody sent.
public sealed interface Upload {

  /// It waits, sound or not, with what the prover says of it.
  record Kept(DraftPack draft, Proof proof) implements Upload {}

  /// It was not even opened, for all these reasons.
  record Refused(List<Problem> problems) implements Upload {

    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
