package org.quanheng.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A witness's verifiable random function of the declaration (RFC 9381,
/// ECVRF-EDWARDS25519-SHA512-TAI): `vrf KEY`. A proof, 160 hexadecimal digits, is written down; the
/// value is the 64 bytes it proves. The witness cannot choose it but can foresee it, and must
/// belong to another house than the one that draws.
///
/// @param key the witness's public key, 64 hexadecimal digits
public record VerifiableFunction(String key) implements Source {

  static Optional<Source> of(List<String> words) {
    return words.size() == 2
        ? Fields.hex(words.get(1), Edwards25519.BYTES)
            .filter(bytes -> Ecvrf.key(bytes).isPresent())
            .map(_ -> new VerifiableFunction(words.get(1)))
        : Optional.empty();
  }

  @Override
  public String text() {
    return kind().slug() + " " + key;
  }

  @Override
  public Kind kind() {
    return Kind.VRF;
  }

  @Override
  public Optional<Instant> at() {
    return Optional.empty();
  }

  @Override
  public int unforeseenBits() {
    return 0;
  }

  @Override
  public Value read(String written, byte[] declaration) {
    Optional<byte[]> proof = Fields.hex(written, Ecvrf.PROOF_BYTES);
    if (proof.isEmpty()) {
      return new Value.Malformed();
    }
    Optional<byte[]> proven =
        Fields.hex(key, Edwards25519.BYTES)
            .flatMap(bytes -> Ecvrf.verify(bytes, declaration, proof.get()));
    return proven.isPresent() ? new Value.Good(proven.get()) : new Value.Disproven();
  }
}
