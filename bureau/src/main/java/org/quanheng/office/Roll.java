package org.quanheng.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quanheng.law.Validity;

/// Who held which post when, as it stood at one revision of the office. Never changes; a newer roll
/// replaces it.
public final class Roll {

  private final long revision;
  private final Map<String, Map<String, List<Validity>>> postsByOfficer;
  private final Map<String, Set<String>> apart;
  private final Seating seating;

  Roll(
      long revision,
      Map<String, Map<String, List<Validity>>> postsByOfficer,
      Map<String, Set<String>> apart,
      Seating seating) {
    this.revision = revision;
    this.postsByOfficer = postsByOfficer;
    this.apart = apart;
    this.seating = seating;
  }

  /// What there is to be held, and by whom.
  ///
  /// @param posts each post with its days
  /// @param heads the posts that are the head of their unit
  /// @param officers everybody who is known
  record Seating(Map<String, List<Validity>> posts, Set<String> heads, Set<String> officers) {}

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

  /// Whether an officer of this code is known, with or without a post.
  public boolean knows(String officer) {
    return seating.officers().contains(officer);
  }

  /// Whether a post is there on each of these days.
  public boolean isThere(String post, Validity days) {
    LocalDate day = days.from();
    for (Validity valid : seating.posts().getOrDefault(post, List.of())) {
      if (valid.contains(day)) {
        day = valid.until();
      }
    }
    return !day.isBefore(days.until());
  }

  /// Whether a post is the head of its unit.
  public boolean isHead(String post) {
    return seating.heads().contains(post);
  }

  /// Whoever holds a post on some of these days, each with the first of the days on which he does.
  public Map<String, LocalDate> holdersWithin(String post, Validity days) {
    Map<String, LocalDate> holders = new TreeMap<>();
    postsByOfficer.forEach((officer, posts) ->
        posts.getOrDefault(post, List.of()).stream()
            .flatMap(valid -> valid.firstCommonDay(days).stream())
            .min(Comparator.naturalOrder())
            .ifPresent(day -> holders.put(officer, day)));
    return holders;
  }

  /// The days of the appointment of an officer to a post that would still hold on a day and held
  /// before it.
  public Optional<Validity> heldBeforeAndOn(String officer, String post, LocalDate day) {
    return postsByOfficer.getOrDefault(officer, Map.of()).getOrDefault(post, List.of()).stream()
        .filter(valid -> valid.contains(day) && valid.from().isBefore(day))
        .findFirst();
  }

  /// The kinds of post that nobody may hold in one matter together with a post of this kind.
  public Set<String> apartFrom(String kind) {
    return apart.getOrDefault(kind, Set.of());
  }
}
