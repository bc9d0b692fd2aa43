package org.quanheng.law;

import java.util.List;
import org.quanheng.term.Names;

/// What the use of a power costs the applicant.
public sealed interface Fees {

  /// Nothing is charged.
  record None() implements Fees {}

  /// A fee with its basis, in words; the amount stands in the price order it cites.
  record Charged(List<Citation> basis, Names names) implements Fees {

    public Charged {
      basis = List.copyOf(basis);
    }
  }
}
