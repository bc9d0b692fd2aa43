package org.quanheng.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.quanheng.ground.TestDatabase;
import org.quanheng.ledger.NoteSigner;

/// Ledgers and leaves for the tests of this room.
final class Ledgers {
  private Ledgers() {}

  /// A ledger that appends in small batches.
  static Seal open(TestDatabase database, Path home, NoteSigner signer, int batch) {
    return new Seal(
        database.dataSource("seal"),
        Keeping.of(home, signer),
        TestDatabase.BUREAU,
        InstantSource.system(),
        batch);
  }

  static NoteSigner signer() {
    return NoteSigner.generate(TestDatabase.BUREAU.origin(), new SecureRandom());
  }

  static UUID key(long number) {
    return new UUID(0x1eafL, number);
  }

  /// Leaves of many lengths, some of them long.
  static byte[] leaf(long number) {
    String padding = "x".repeat((int) (number * 37 % 300));
    return ("{\"n\":" + number + ",\"pad\":\"" + padding + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  static SequencedMap<UUID, byte[]> leaves(long from, long count) {
    SequencedMap<UUID, byte[]> leaves = new LinkedHashMap<>();
    LongStream.range(from, from + count).forEach(n -> leaves.put(key(n), leaf(n)));
    return leaves;
  }

  /// All entries of the log, page by page as a follower reads them.
  static List<Entry> all(Seal seal) {
    List<Entry> all = new ArrayList<>();
    List<Entry> page = seal.entries(0, 100);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = seal.entries(all.size(), 100);
    }
    return all;
  }
}
