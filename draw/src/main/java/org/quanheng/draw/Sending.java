package org.quanheng.draw;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Sends inspectors to subjects, one subject after the other in the order of drawing.
final class Sending {

  private final Declaration.Size size;
  private final byte[] seed;
  private final List<String> skilled;
  private final Map<String, Set<String>> recused = new HashMap<>();
  private final Map<String, Integer> load = new HashMap<>();

  Sending(Declaration declaration, Lists lists, byte[] seed) {
    this.size = declaration.size();
    this.seed = seed;
    this.skilled =
        lists.inspectors().stream()
            .filter(inspector -> inspector.skills().contains(declaration.skill()))
            .map(Inspector::id)
            .toList();
    for (Recusal recusal : lists.recusals()) {
      recused.computeIfAbsent(recusal.subject(), _ -> new HashSet<>()).add(recusal.inspector());
    }
  }

  /// The next subject, who goes there and who stands by.
  Result.Place place(Result.Stratum stratum, String subject) {
    Set<String> not = recused.getOrDefault(subject, Set.of());
    Smallest<String> smallest = new Smallest<>(2 * size.team(), Row.BY_BYTES);
    Parts parts = new Parts("inspector").bytes(seed).text(subject);
    int mark = parts.mark();
    byte[] hash = new byte[Sha256.BYTES];
    for (String inspector : skilled) {
      if (!not.contains(inspector) && load.getOrDefault(inspector, 0) < size.cap()) {
        parts.backTo(mark).text(inspector).hash(hash);
        smallest.see(hash, inspector);
      }
    }
    List<String> ranked = smallest.inOrder();
    int sent = Math.min(size.team(), ranked.size());
    List<String> team = ranked.subList(0, sent);
    team.forEach(inspector -> load.merge(inspector, 1, Integer::sum));
    return new Result.Place(stratum, subject, team, ranked.subList(sent, ranked.size()));
  }
}
