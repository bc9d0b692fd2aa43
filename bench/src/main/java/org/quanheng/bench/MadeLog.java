package org.quanheng.bench;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Growth;
import org.quanheng.ledger.NoteSigner;
import org.quanheng.ledger.Piece;
import org.quanheng.ledger.Source;
import org.quanheng.ledger.VerifierKey;

/// A published log of made entries, in memory.
final class MadeLog implements Source {

  private static final String ORIGIN = "bench.example/ledger";

  private final NoteSigner signer = NoteSigner.generate(ORIGIN, new SecureRandom());

  private final Map<String, byte[]> files = new HashMap<>();

  /// A log of so many entries of one length.
  MadeLog(int entries, int bytes) {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    Growth growth = Growth.empty();
    byte[] entry = new byte[bytes];
    for (long index = 0; index < entries; index += Piece.FULL) {
      int width = (int) Math.min(Piece.FULL, entries - index);
      byte[] bundle = new byte[width * (2 + bytes)];
      int at = 0;
      for (int i = 0; i < width; i++) {
        random.nextBytes(entry);
        growth.append(entry);
        at = Bundle.put(entry, 0, bytes, bundle, at);
      }
      files.put(new Bundle(index / Piece.FULL, width).path(), bundle);
    }
    Growth.Batch grown = growth.cut();
    grown.tiles().forEach(changed -> files.put(changed.tile().path(), changed.hashes()));
    Checkpoint checkpoint = Checkpoint.of(ORIGIN, grown.size(), grown.root());
    files.put(Checkpoint.PATH, checkpoint.sign(signer).bytes());
  }

  VerifierKey key() {
    return signer.verifier();
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
