package org.quanheng.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quanheng.law.Validity;

/// Who held which post when, as it stood at one revision of the office. Never changes; a newer roll
/// replaces it.
public final class Roll {

  private final long revision;
  private final Map<String, Map<String, List<Validity>>> postsByOfficer;
  private final Map<String, Set<String>> apart;

  Roll(
      long revision,
      Map<String, Map<String, List<Validity>>> postsByOfficer,
      Map<String, Set<String>> apart) {
    this.revision = revision;
    this.postsByOfficer = postsByOfficer;
    this.apart = apart;
  }

  /// The kind of a post written `unit/kind`.
  public static String kindOf(String post) {
    return post.substring(post.indexOf('/') + 1);
  }

  /// How often posts and appointments had changed when this roll was read.
  public long revision() {
    return revision;
  }

  public boolean holds(Seat seat) {
    return postsByOfficer
        .getOrDefault(seat.officer(), Map.of())
        .getOrDefault(seat.post(), List.of())
        .stream()
        .anyMatch(time -> time.contains(seat.day()));
  }

  /// The posts an officer holds on a day, in order of their codes.
  public List<String> postsOf(String officer, LocalDate day) {
    return postsByOfficer.getOrDefault(officer, Map.of()).entrySet().stream()
        .filter(post -> post.getValue().stream().anyMatch(time -> time.contains(day)))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// All posts an officer has held on any day, in order of their codes.
  public List<String> postsEver(String officer) {
    return postsByOfficer.getOrDefault(officer, Map.of()).keySet().stream().sorted().toList();
  }

  /// The officers at every post that is held on a day, in order of their codes.
  public Map<String, List<String>> officersOn(LocalDate day) {
    Map<String, List<String>> officers = new HashMap<>();
    for (String officer : postsByOfficer.keySet().stream().sorted().toList()) {
      postsOf(officer, day)
          .forEach(post -> officers.computeIfAbsent(post, p -> new ArrayList<>()).add(officer));
    }
    return officers;
  }

  /// The kinds of post that nobody may hold in one matter together with a post of this kind.
  public Set<String> apartFrom(String kind) {
    return apart.getOrDefault(kind, Set.of());
  }
}
