package org.quanheng.site;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quanheng.face.Address;
import org.quanheng.law.Power;
import org.quanheng.law.StatutoryTerm;
import org.quanheng.web.Asked;

/// How the list is laid out: which columns it has, and by which it is sorted.
///
/// @param by the column it is sorted by
/// @param columns the columns that may be left out, and are not
record Order(Part by, boolean down, Set<Part> columns) {

  /// What is told of a power in one column.
  enum Part {
    CODE(true),
    NAME(true),
    CATEGORY(false),
    BASIS(true),
    HOLDERS(true),
    TERM(true),
    PROCEDURE(false),
    FEES(false),
    SINCE(true);

    private final boolean usual;

    Part(boolean usual) {
      this.usual = usual;
    }

    String slug() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a reader may leave it out.
    boolean isOptional() {
      return this != CODE && this != NAME;
    }

    private static Optional<Part> of(String slug) {
      return Stream.of(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
  }

  private static final List<Part> SORTABLE =
      List.of(Part.CODE, Part.NAME, Part.CATEGORY, Part.TERM, Part.SINCE);

  private static final String DOWN = "-";

  Order {
    columns = Collections.unmodifiableSet(EnumSet.copyOf(columns));
  }

  static Order of(Asked asked) {
    List<String> choices =
        SORTABLE.stream().flatMap(it -> Stream.of(it.slug(), DOWN + it.slug())).toList();
    String sort = asked.oneOf("sort", choices).orElse(Part.CODE.slug());
    Part by = Part.of(sort.replace(DOWN, "")).orElse(Part.CODE);
    return new Order(by, sort.startsWith(DOWN), columns(asked));
  }

  private static Set<Part> columns(Asked asked) {
    Optional<String> words = asked.text("columns");
    if (words.isEmpty()) {
      return usual();
    }
    EnumSet<Part> columns = EnumSet.of(Part.CODE, Part.NAME);
    for (String word : words.get().split(",", -1)) {
      Part.of(word).ifPresentOrElse(columns::add, () -> asked.wrong("columns", "no-such-choice"));
    }
    return columns;
  }

  private static Set<Part> usual() {
    return Stream.of(Part.values())
        .filter(it -> it.usual)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  boolean shows(Part part) {
    return columns.contains(part);
  }

  static boolean isSortable(Part part) {
    return SORTABLE.contains(part);
  }

  /// The powers in this order; by code where it does not tell them apart.
  List<Power> sorted(List<Power> powers, Reading reading) {
    Comparator<Power> comparator = comparator(reading);
    return powers.stream()
        .sorted((down ? comparator.reversed() : comparator).thenComparing(Power::code))
        .toList();
  }

  private Comparator<Power> comparator(Reading reading) {
    return switch (by) {
      case NAME -> Comparator.comparing(reading::name, reading.collator());
      case CATEGORY -> Comparator.comparing(Power::category);
      case TERM -> Comparator.comparingInt(Order::longestTerm);
      case SINCE -> Comparator.comparing(power -> power.life().validity().from());
      case CODE, BASIS, HOLDERS, PROCEDURE, FEES -> Comparator.comparing(Power::code);
    };
  }

  private static int longestTerm(Power power) {
    return power.exercise().terms().stream().mapToInt(StatutoryTerm::amount).max().orElse(0);
  }

  /// The address that sorts by a column: by the one it is sorted by already, the other way round.
  Address sorting(Part part, Address here) {
    boolean turn = by == part && !down;
    String sort = (turn ? DOWN : "") + part.slug();
    return here.with("sort", sort.equals(Part.CODE.slug()) ? "" : sort);
  }

  /// The address that shows a column that is left out, or leaves it out.
  Address toggling(Part part, Address here) {
    EnumSet<Part> changed = EnumSet.copyOf(columns);
    if (!changed.remove(part)) {
      changed.add(part);
    }
    return new Order(by, down, changed).in(here);
  }

  /// An address with this order in it.
  Address in(Address here) {
    String sort = (down ? DOWN : "") + by.slug();
    String words =
        columns.stream().filter(Part::isOptional).map(Part::slug).collect(Collectors.joining(","));
    return here.with("sort", sort.equals(Part.CODE.slug()) ? "" : sort)
        .with("columns", columns.equals(usual()) ? "" : words.isEmpty() ? "name" : words);
  }
}
