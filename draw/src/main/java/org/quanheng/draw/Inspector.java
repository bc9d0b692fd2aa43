package org.quanheng.draw;

import java.util.Collection;
import java.util.List;

/// Who may be sent to a subject: an inspector, a verifier, an expert.
///
/// @param skills what this person may be sent for, in the order of their bytes
public record Inspector(String id, List<String> skills) implements Row {

  public Inspector {
    skills = List.copyOf(skills);
  }

  /// An inspector with these skills, in whatever order.
  public static Inspector of(String id, Collection<String> skills) {
    return new Inspector(id, skills.stream().sorted(Row.BY_BYTES).toList());
  }

  @Override
  public String row() {
    return id + "\t" + String.join(",", skills);
  }
}
