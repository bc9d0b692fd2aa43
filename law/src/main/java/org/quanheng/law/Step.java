package org.quanheng.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.term.Names;

/// One step of a procedure.
///
/// @param slug the step's name within its procedure
/// @param lane who does it; a power says which posts hold each lane
/// @param officers how many officers at least, 1 to 9
/// @param outcomes how it may end
/// @param then where a matter goes after an outcome: to the step of this name, or to its end
///   ([Procedure#END]); after an outcome not named here it goes to the next step in order
/// @param form the facts it asks for; empty where the pack leaves them free
public record Step(
    String slug,
    Names names,
    String lane,
    int officers,
    List<String> outcomes,
    Map<String, String> then,
    Optional<Form> form) {

  public Step {
    outcomes = List.copyOf(outcomes);
    then = Collections.unmodifiableMap(new LinkedHashMap<>(then));
  }

  Step with(Optional<Form> asked) {
    return new Step(slug, names, lane, officers, outcomes, then, asked);
  }
}
