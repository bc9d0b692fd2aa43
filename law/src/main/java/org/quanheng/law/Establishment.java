package org.quanheng.law;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The units of a bureau, the kinds of post, and the invented officers of a sample.
public record Establishment(
    SortedMap<String, Organ> organs,
    SortedMap<String, PostKind> posts,
    List<SampleOfficer> officers) {

  public Establishment {
    organs = Collections.unmodifiableSortedMap(new TreeMap<>(organs));
    posts = Collections.unmodifiableSortedMap(new TreeMap<>(posts));
    officers = List.copyOf(officers);
  }

  /// The posts a holder stands for: one for each unit of the level, or the one of the unit.
  public SortedSet<Post> posts(Holder holder) {
    return posts(organs, holder);
  }

  static SortedSet<Post> posts(Map<String, Organ> organs, Holder holder) {
    SortedSet<Post> found = new TreeSet<>();
    for (Organ organ : organs.values()) {
      boolean meant = organ.slug().equals(holder.where()) || organ.level().equals(holder.where());
      if (meant && organ.posts().contains(holder.post())) {
        found.add(new Post(organ.slug(), holder.post()));
      }
    }
    return found;
  }
}
