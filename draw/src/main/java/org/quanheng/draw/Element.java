package org.quanheng.draw;

import java.util.Optional;

/// An element of a field over which BLS12-381 has a group of points.
///
/// @param <E> the field
sealed interface Element<E extends Element<E>> permits Fp, Fp2 {

  E plus(E other);

  E minus(E other);

  E times(E other);

  E negated();

  /// The element that gives one with this; zero has none.
  E inverse();

  /// A root of this, if it is a square.
  Optional<E> root();

  boolean isZero();

  /// Whether this is the larger one of itself and its negative, as compressed points tell them
  /// apart.
  boolean isLarger();

  /// The constant of the curve y² = x³ + b over this field.
  E curveConstant();
}
