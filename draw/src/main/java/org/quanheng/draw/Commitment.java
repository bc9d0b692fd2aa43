package org.quanheng.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A value that a witness has chosen in secret and committed to: `commitment DIGEST TIME`. The
/// value, 32 bytes in hexadecimal digits, is opened at that time; its SHA-256 is the digest. A copy
/// lies in escrow with the auditors, who open it if the witness does not: he must not be able to
/// spoil a draw that he dislikes.
public record Commitment(String digest, Instant time) implements Source {

  private static final int BYTES = 32;

  static Optional<Source> of(List<String> words) {
    return words.size() == 3 && Fields.hex(words.get(1), BYTES).isPresent()
        ? Fields.time(words.get(2)).map(time -> new Commitment(words.get(1), time))
        : Optional.empty();
  }

  @Override
  public String text() {
    return kind().slug() + " " + digest + " " + time;
  }

  @Override
  public Kind kind() {
    return Kind.COMMITMENT;
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(time);
  }

  /// The witness knows the value, so it only adds to a source nobody knows.
  @Override
  public int unforeseenBits() {
    return 0;
  }

  @Override
  public Value read(String written, byte[] declaration) {
    Optional<byte[]> opened = Fields.hex(written, BYTES);
    if (opened.isEmpty()) {
      return new Value.Malformed();
    }
    return Sha256.hex(opened.get()).equals(digest)
        ? new Value.Good(opened.get())
        : new Value.Disproven();
  }
}
