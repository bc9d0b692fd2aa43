package org.quanheng.discretion;

import java.util.OptionalInt;

/// A place in a statute 依據: 條, 款 and, where the paragraph is divided, 項.
///
/// @param statute the slug of the statute in the pack
public record Basis(String statute, int article, int paragraph, OptionalInt item) {

  /// The place in short, as in `product-quality-law 50(1)`.
  @Override
  public String toString() {
    String place = statute + " " + article + "(" + paragraph + ")";
    return item.isPresent() ? place + "(" + item.getAsInt() + ")" : place;
  }
}
