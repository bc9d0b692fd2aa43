package org.quanheng.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A ceremony at which delegates of the discipline group, the auditors, the public and the subjects
/// throw ten-sided dice: `dice COUNT TIME`. Its value is the digits they show, in the order of the
/// marks on the dice.
///
/// @param count how many dice; 20 give 66 bits
public record Dice(int count, Instant time) implements Source {

  private static final int MOST = 100;

  /// What a ten-sided die gives, in ten thousandths of a bit: log₂ 10, rounded down.
  private static final int BITS = 33_219;

  static Optional<Source> of(List<String> words) {
    return words.size() == 3
        ? Fields.decimal(words.get(1), 1, MOST)
            .flatMap(count -> Fields.time(words.get(2)).map(time -> new Dice(count, time)))
        : Optional.empty();
  }

  @Override
  public String text() {
    return kind().slug() + " " + count + " " + time;
  }

  @Override
  public Kind kind() {
    return Kind.DICE;
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(time);
  }

  @Override
  public int unforeseenBits() {
    return count * BITS / 10_000;
  }

  @Override
  public Value read(String written, byte[] declaration) {
    return written.matches("[0-9]{" + count + "}")
        ? Value.Good.ascii(written)
        : new Value.Malformed();
  }
}
