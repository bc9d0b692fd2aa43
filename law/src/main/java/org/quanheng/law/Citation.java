package org.quanheng.law;

import java.util.OptionalInt;

/// A place in a statute: 條, 款 and, where the paragraph is divided, 項.
public record Citation(String statute, int article, int paragraph, OptionalInt item) {

  static final Citation BLANK = new Citation("", 1, 1, OptionalInt.empty());

  /// The place in short, as in `zhiliangfa 49(1)` or `xukefa 12(1)(4)`.
  @Override
  public String toString() {
    String place = statute + " " + article + "(" + paragraph + ")";
    return item.isPresent() ? place + "(" + item.getAsInt() + ")" : place;
  }
}
