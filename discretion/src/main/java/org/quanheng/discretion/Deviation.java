package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A fine outside the band of its benchmark 偏離基準: an act of its own, with a reason, the approval of
/// the next higher post, and legal review. Even so it stays in the statute's frame.
///
/// @param fen what is to be fined
/// @param approver the post that approves, one above the one that decides
/// @param reviewer the post that reviewed it by law 法制審核
public record Deviation(
    Reason reason, String text, long fen, Optional<String> approver, Optional<String> reviewer) {

  /// The fewest characters a reason has.
  public static final int SHORTEST_REASON = 20;

  /// Why a benchmark does not fit a case.
  public enum Reason {
    /// A circumstance the benchmark does not know.
    UNKNOWN_CIRCUMSTANCE,
    /// The band would be plainly unfair here 明顯不當.
    PLAINLY_UNFAIR,
    /// The facts on which the benchmark rests have changed.
    CHANGED_CONDITIONS,
    /// The party cannot bear it, and the purpose is reached with less.
    HARDSHIP,
    /// An emergency, in which the law is heavier (處罰法 49).
    EMERGENCY
  }

  /// What still stands in the way of a deviation.
  public enum Lack {
    /// The sum lies in the band: it deviates from nothing.
    IN_THE_BAND,
    /// The sum leaves the statute's frame.
    OUT_OF_THE_FRAME,
    /// The reason is too short to be one.
    REASON_TOO_SHORT,
    /// The reason only repeats the explanation of the weighing.
    REASON_REPEATS,
    /// No higher post has approved.
    NOT_APPROVED,
    /// No legal review.
    NOT_REVIEWED;

    /// What is lacking, in one sentence.
    public String explain(Locale reader) {
      Map<String, String> facts = Map.of("least", Integer.toString(SHORTEST_REASON));
      return Messages.say(reader, "deviation." + Messages.slug(this), facts);
    }
  }

  /// Everything that is lacking for this deviation from this weighing of the party's fine.
  public List<Lack> lacks(Weighing weighing) {
    List<Lack> lacks = new ArrayList<>();
    if (!weighing.fines().isEmpty()) {
      Fine fine = weighing.fines().getFirst();
      if (fine.contains(fen)) {
        lacks.add(Lack.IN_THE_BAND);
      } else if (!isInFrame(weighing, fine.frame())) {
        lacks.add(Lack.OUT_OF_THE_FRAME);
      }
    }
    String said = text.strip();
    if (said.codePointCount(0, said.length()) < SHORTEST_REASON) {
      lacks.add(Lack.REASON_TOO_SHORT);
    }
    for (Locale locale : LOCALES) {
      if (weighing.explain(locale).contains(said) && !lacks.contains(Lack.REASON_REPEATS)) {
        lacks.add(Lack.REASON_REPEATS);
      }
    }
    if (approver.isEmpty()) {
      lacks.add(Lack.NOT_APPROVED);
    }
    if (reviewer.isEmpty()) {
      lacks.add(Lack.NOT_REVIEWED);
    }
    return List.copyOf(lacks);
  }

  private static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"), Locale.forLanguageTag("zh-Hant"));

  private boolean isInFrame(Weighing weighing, Frame frame) {
    long base = weighing.benchmark().unitOf(frame, weighing.facts().array());
    Stretch whole = new Stretch(End.lower(frame.band().low()), End.upper(frame.band().high()));
    return whole.smallest(base) <= fen && fen <= whole.largest(base);
  }
}
