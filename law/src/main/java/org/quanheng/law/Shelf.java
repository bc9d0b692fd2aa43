package org.quanheng.law;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of one kind: those that were read, and the names of those that could not be. A name
/// that stands on a broken file is known, so that nobody is told it is missing.
final class Shelf<T> {

  private final SortedMap<String, Read<T>> whole = new TreeMap<>();
  private final SortedSet<String> broken = new TreeSet<>();

  void put(String slug, Read<T> read) {
    whole.put(slug, read);
  }

  void putBroken(String slug) {
    broken.add(slug);
  }

  boolean isWhole() {
    return broken.isEmpty();
  }

  boolean isEmpty() {
    return whole.isEmpty() && broken.isEmpty();
  }

  boolean knows(String slug) {
    return whole.containsKey(slug) || broken.contains(slug);
  }

  Optional<T> find(String slug) {
    return Optional.ofNullable(whole.get(slug)).map(Read::value);
  }

  Collection<Read<T>> reads() {
    return Collections.unmodifiableCollection(whole.values());
  }

  /// Those that were read, by name.
  SortedMap<String, Read<T>> all() {
    return Collections.unmodifiableSortedMap(whole);
  }

  /// The names of all, read or broken.
  SortedSet<String> slugs() {
    SortedSet<String> slugs = new TreeSet<>(broken);
    slugs.addAll(whole.keySet());
    return slugs;
  }

  SortedMap<String, T> values() {
    SortedMap<String, T> values = new TreeMap<>();
    whole.forEach((slug, read) -> values.put(slug, read.value()));
    return values;
  }
}
