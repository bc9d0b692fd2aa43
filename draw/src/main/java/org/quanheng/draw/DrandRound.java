package org.quanheng.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A round of the drand network `quicknet`: `drand quicknet ROUND`. Its value is the signature of
/// the round, 96 hexadecimal digits, which may be carried in by anyone: it is verified with the
/// network's key, which is part of this programme.
public record DrandRound(int round) implements Source {

  private static final Drand NETWORK = Drand.QUICKNET;
  private static final int BITS = 256;

  static Optional<Source> of(List<String> words) {
    return words.size() == 3 && words.get(1).equals(NETWORK.name())
        ? Fields.decimal(words.get(2), 1, Integer.MAX_VALUE).map(DrandRound::new)
        : Optional.empty();
  }

  /// The first round that is signed no earlier than an instant.
  public static DrandRound notBefore(Instant instant) {
    return new DrandRound(Math.toIntExact(NETWORK.roundNotBefore(instant)));
  }

  @Override
  public String text() {
    return kind().slug() + " " + NETWORK.name() + " " + round;
  }

  @Override
  public Kind kind() {
    return Kind.DRAND;
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(NETWORK.at(round));
  }

  @Override
  public int unforeseenBits() {
    return BITS;
  }

  @Override
  public Value read(String written, byte[] declaration) {
    Optional<byte[]> signature = Fields.hex(written, Drand.SIGNATURE_BYTES);
    if (signature.isEmpty()) {
      return new Value.Malformed();
    }
    return NETWORK.signed(round, signature.get())
        ? new Value.Good(signature.get())
        : new Value.Disproven();
  }
}
