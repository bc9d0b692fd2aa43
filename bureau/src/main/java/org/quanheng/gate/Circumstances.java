package org.quanheng.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quanheng.list.Law;
import org.quanheng.list.PowerInForce;
import org.quanheng.office.Roll;

/// All that the checks may look at beside the draft itself.
///
/// @param day the day of the draft's claimed time in the bureau's zone
/// @param now the gate's own time
/// @param kindsInMatter for each officer who acted in the matter before, the kinds of post he acted
///   from
/// @param knownActs those of the acts named as causes that exist
/// @param outlook what may be asked when an act would change the bureau itself
record Circumstances(
    LocalDate day,
    Instant now,
    Law law,
    Roll roll,
    Map<String, Set<String>> kindsInMatter,
    Set<UUID> knownActs,
    Outlook outlook) {

  /// The power the draft cites, when it is in force on the day.
  Optional<PowerInForce> power(Draft draft) {
    return law.inForce(draft.cited().power(), day);
  }
}
