package org.quanheng.discretion;

import java.util.List;
import java.util.Optional;

/// What one paragraph of a statute lets a subject be fined 法定幅度.
///
/// @param unit the fact whose amount is multiplied; none where the paragraph names sums of money
/// @param split where the frame is divided by shares of its width
public record Frame(
    Subject subject, Optional<String> unit, Band band, Optional<Split> split, Basis basis) {

  /// Who is fined.
  public enum Subject {
    /// The party 當事人.
    PARTY,
    /// Those directly in charge and directly responsible 直接責任人員.
    PERSONS
  }

  /// Who owns the value at which two neighbouring bands meet.
  public enum Meeting {
    /// The milder.
    LOWER,
    /// The heavier.
    UPPER,
    /// Both, as where 以上 and 以下 both include the number.
    BOTH,
    /// The outer of the two: the lightest and the heaviest band keep their inner ends.
    OUTER
  }

  /// Shares of the frame's width, ascending, at which one band ends and the next begins.
  public record Split(List<Rational> at, Meeting meeting) {
    public Split {
      at = List.copyOf(at);
    }

    /// How many bands it makes.
    public int bands() {
      return at.size() + 1;
    }
  }

  /// The band of this number, from 0, as the split makes it.
  public Band part(int number) {
    Split cuts = split.orElseThrow();
    boolean first = number == 0;
    boolean last = number == cuts.at().size();
    Bound low =
        first
            ? band.low()
            : new Bound(band.at(cuts.at().get(number - 1)), ownsLow(cuts.meeting(), last));
    Bound high =
        last ? band.high() : new Bound(band.at(cuts.at().get(number)), ownsHigh(cuts, first));
    return new Band(low, high);
  }

  private static boolean ownsLow(Meeting meeting, boolean last) {
    return switch (meeting) {
      case LOWER -> false;
      case UPPER, BOTH -> true;
      case OUTER -> last;
    };
  }

  private static boolean ownsHigh(Split cuts, boolean first) {
    return switch (cuts.meeting()) {
      case UPPER -> false;
      case LOWER, BOTH -> true;
      case OUTER -> first;
    };
  }
}
