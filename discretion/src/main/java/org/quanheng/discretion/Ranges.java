package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A set of whole numbers, as ranges in ascending order that neither touch nor overlap.
public record Ranges(List<Range> parts) {

  /// No number at all.
  public static final Ranges NONE = new Ranges(List.of());

  public Ranges {
    List<Range> merged = new ArrayList<>();
    for (Range part : parts.stream().sorted(Comparator.comparingLong(Range::low)).toList()) {
      Range last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && part.low() <= last.high() + 1) {
        merged.set(merged.size() - 1, new Range(last.low(), Math.max(last.high(), part.high())));
      } else {
        merged.add(part);
      }
    }
    parts = List.copyOf(merged);
  }

  /// The numbers of these ranges.
  public static Ranges of(Collection<Range> parts) {
    return new Ranges(List.copyOf(parts));
  }

  /// The numbers of one range.
  public static Ranges of(long low, long high) {
    return new Ranges(List.of(new Range(low, high)));
  }

  /// Whether the number is one of them.
  public boolean contains(long value) {
    for (Range part : parts) {
      if (value <= part.high()) {
        return part.low() <= value;
      }
    }
    return false;
  }

  /// Whether no number is.
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /// The numbers of the domain that are not in this set.
  public Ranges complement(Range domain) {
    List<Range> rest = new ArrayList<>();
    long next = domain.low();
    for (Range part : parts) {
      if (part.low() > next) {
        rest.add(new Range(next, Math.min(part.low() - 1, domain.high())));
      }
      next = Math.max(next, part.high() + 1);
    }
    if (next <= domain.high()) {
      rest.add(new Range(next, domain.high()));
    }
    return new Ranges(rest);
  }
}
