package org.quanheng.face;

import java.util.Optional;

/// The head of one column of a table.
///
/// @param name what it is called
/// @param number whether it holds numbers, which stand to the right
/// @param sort the address that sorts by it; empty when nothing can be sorted by it
/// @param order how the table is sorted by it now
public record Column(String name, boolean number, Optional<Address> sort, Order order) {

  /// How a table is sorted by one of its columns.
  public enum Order {
    NOT,
    ASCENDING,
    DESCENDING
  }

  /// The word for it in `aria-sort`; none when the table is not sorted by it.
  public Optional<String> sorted() {
    return switch (order) {
      case NOT -> Optional.empty();
      case ASCENDING -> Optional.of("ascending");
      case DESCENDING -> Optional.of("descending");
    };
  }
}
