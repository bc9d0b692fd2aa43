package org.quanheng.list;

import java.util.List;
import org.quanheng.law.Problem;

/// What would become of a pack that is kept, if it were made law now.
public sealed interface Prospect {

  /// It would become law.
  ///
  /// @param added how many powers would come onto the list
  /// @param ended how many would get an end
  record Clear(int added, int ended) implements Prospect {}

  /// No pack that is kept bears this digest.
  record Unknown() implements Prospect {}

  /// It is not sound.
  record Unsound(List<Problem> problems) implements Prospect {

    public Unsound {
      problems = List.copyOf(problems);
    }
  }

  /// It is the law in force already.
  record InForce(int proclamation) implements Prospect {}

  /// It is the pack of another bureau, or of the same under another origin or zone, which never
  /// change.
  record Foreign(String bureau) implements Prospect {}

  /// It would touch what stands.
  record Objected(List<Proclaimed.Objection> objections) implements Prospect {

    public Objected {
      objections = List.copyOf(objections);
    }
  }
}
