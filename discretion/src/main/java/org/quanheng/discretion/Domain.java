package org.quanheng.discretion;

import java.util.List;

/// The values a fact may have: always whole numbers within a range, so that nothing lies between
/// two of them.
public sealed interface Domain {

  /// The most an amount may be: a trillion yuan, in fen.
  long MOST_FEN = 100_000_000_000_000L;

  /// The most a count may be.
  long MOST_COUNT = 1_000_000_000L;

  /// Its values as numbers.
  Range range();

  /// Money in fen, from nothing.
  record Amount(long most) implements Domain {
    @Override
    public Range range() {
      return new Range(0, most);
    }
  }

  /// Whole things, from none.
  record Count(long most) implements Domain {
    @Override
    public Range range() {
      return new Range(0, most);
    }
  }

  /// One of a list; where the fact has a severity, written from mild to severe.
  record Choice(List<Value> values) implements Domain {
    public Choice {
      values = List.copyOf(values);
    }

    @Override
    public Range range() {
      return new Range(0, values.size() - 1L);
    }
  }

  /// No, then yes.
  record Flag() implements Domain {
    @Override
    public Range range() {
      return new Range(0, 1);
    }
  }
}
