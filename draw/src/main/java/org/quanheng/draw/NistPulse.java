package org.quanheng.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A pulse of the second chain of the NIST randomness beacon (NISTIR 8213): `nist PULSE TIME`. Its
/// value is the pulse's output, 128 hexadecimal digits. A spare: one operator has to be believed.
public record NistPulse(int pulse, Instant time) implements Source {

  private static final int BYTES = 64;

  static Optional<Source> of(List<String> words) {
    return words.size() == 3
        ? Fields.decimal(words.get(1), 1, Integer.MAX_VALUE)
            .flatMap(pulse -> Fields.time(words.get(2)).map(time -> new NistPulse(pulse, time)))
        : Optional.empty();
  }

  @Override
  public String text() {
    return kind().slug() + " " + pulse + " " + time;
  }

  @Override
  public Kind kind() {
    return Kind.NIST;
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(time);
  }

  @Override
  public int unforeseenBits() {
    return BYTES * Byte.SIZE;
  }

  @Override
  public Value read(String written, byte[] declaration) {
    Optional<byte[]> output = Fields.hex(written, BYTES);
    return output.isPresent() ? new Value.Good(output.get()) : new Value.Malformed();
  }
}
