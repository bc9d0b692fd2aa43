package org.quanheng.discretion;

import java.util.List;

/// The table of a benchmark, in one of the three shapes real benchmarks have.
public sealed interface Base {

  /// Every case meets exactly one row.
  record Grid(List<Row> rows) implements Base {
    public Grid {
      rows = List.copyOf(rows);
    }
  }

  /// A case may meet several rows; the heaviest decides 按較重檔次.
  record Heaviest(List<Row> rows) implements Base {
    public Heaviest {
      rows = List.copyOf(rows);
    }
  }

  /// A start and one weight for each factor, together at most the whole, times the statute's
  /// maximum 權重累加.
  ///
  /// @param tier the one tier within the frame, as a place on the ladder
  record Points(Rational start, List<Level> levels, int tier) implements Base {
    public Points {
      levels = List.copyOf(levels);
    }

    /// The weights of one fact's levels, in their order.
    List<Level> of(Fact fact) {
      return levels.stream().filter(level -> level.fact().equals(fact.slug())).toList();
    }
  }

  /// What a fact weighs where it has one of these values.
  record Level(String fact, Ranges values, Rational weight, String sense, int line) {}

  /// Its rows; none where it has points.
  default List<Row> rows() {
    return switch (this) {
      case Grid(List<Row> rows) -> rows;
      case Heaviest(List<Row> rows) -> rows;
      case Points _ -> List.of();
    };
  }
}
