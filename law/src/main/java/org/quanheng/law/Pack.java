package org.quanheng.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quanheng.term.Calendar;

/// A bureau's law as proposed: what it may do, what it must do, who does it. Only a proof makes
/// one, so every reference in it resolves and every rule of [Rule] holds.
///
/// @param powers all entries of the list, of all days, by code and first day
public record Pack(
    Bureau bureau,
    SortedMap<String, Statute> statutes,
    Establishment establishment,
    SortedMap<String, Procedure> procedures,
    List<Power> powers,
    SortedMap<String, Duty> duties,
    Calendar calendar) {

  private static final Comparator<Power> ORDER =
      Comparator.comparing(Power::code).thenComparing(power -> power.life().validity().from());

  public Pack {
    statutes = Collections.unmodifiableSortedMap(new TreeMap<>(statutes));
    procedures = Collections.unmodifiableSortedMap(new TreeMap<>(procedures));
    powers = powers.stream().sorted(ORDER).toList();
    duties = Collections.unmodifiableSortedMap(new TreeMap<>(duties));
  }

  /// The list as it stands on the day, by code.
  public List<Power> inForce(LocalDate day) {
    return powers.stream().filter(power -> power.isInForce(day)).toList();
  }

  /// The power of this code as it stands on the day.
  public Optional<Power> inForce(String code, LocalDate day) {
    return powers.stream()
        .filter(power -> power.code().equals(code) && power.isInForce(day))
        .findFirst();
  }

  /// The procedure by which a power of this pack is used.
  public Procedure procedure(Power power) {
    return found(procedures, power.procedure());
  }

  /// The duties that go with a power of this pack, as listed by it.
  public List<Duty> duties(Power power) {
    return power.exercise().duties().stream().map(slug -> found(duties, slug)).toList();
  }

  /// The posts that may take a step when this power is used.
  public SortedSet<Post> holders(Power power, Step step) {
    SortedSet<Post> posts = new TreeSet<>();
    power.holders(step.lane()).forEach(holder -> posts.addAll(establishment.posts(holder)));
    return posts;
  }

  /// What changed in the list from one day to another.
  public Reduction reduction(LocalDate before, LocalDate after) {
    return Reduction.between(inForce(before), inForce(after), before, after);
  }

  private static <T> T found(Map<String, T> shelf, String slug) {
    T value = shelf.get(slug);
    if (value == null) {
      throw new IllegalArgumentException("not of this pack: " + slug);
    }
    return value;
  }
}
