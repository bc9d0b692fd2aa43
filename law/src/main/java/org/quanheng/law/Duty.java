package org.quanheng.law;

import java.util.List;
import java.util.Optional;
import org.quanheng.term.Names;

/// One duty 責任事項 that goes with the use of a power.
///
/// @param owedBy the posts that owe it
/// @param stage the step by which it is owed; empty when it is always owed
/// @param liability what follows when it is not met
public record Duty(
    String slug,
    Names names,
    Kind kind,
    List<Citation> basis,
    List<Holder> owedBy,
    Optional<String> stage,
    Names liability) {

  /// The two kinds of duty 一崗雙責.
  public enum Kind {
    BUSINESS,
    INTEGRITY;

    /// The word a pack writes for it.
    public String slug() {
      return Slugs.of(this);
    }
  }

  public Duty {
    basis = List.copyOf(basis);
    owedBy = List.copyOf(owedBy);
  }
}
