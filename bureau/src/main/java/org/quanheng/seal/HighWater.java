package org.quanheng.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.quanheng.ledger.Hash;

/// The largest tree this home has ever signed, kept outside the database and raised before each
/// signature. A database that has been set back to a backup is smaller than its mark, and is not
/// signed: two histories of one log can never be repaired. Never restore this file from a backup.
final class HighWater {
  private static final Object WRITING = new Object();

  private final Path file;

  HighWater(Path home) {
    this.file = home.resolve("ledger.mark");
  }

  Optional<Head> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String[] words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
      return Optional.of(new Head(Long.parseLong(words[0]), Hash.fromBase64(words[1])));
    } catch (IOException | RuntimeException e) {
      throw new SealFailure(
          "The mark "
              + file
              + " of the largest tree ever signed cannot be read. Compare the ledger with what the"
              + " witnesses remember before you remove it.",
          e);
    }
  }

  /// Raises the mark durably, unless a rival has raised it further.
  void raise(Head head) {
    synchronized (WRITING) {
      if (read().filter(mark -> mark.size() >= head.size()).isPresent()) {
        return;
      }
      try {
        Path fresh = file.resolveSibling("ledger.mark.new");
        Files.writeString(fresh, head.size() + " " + head.root().base64() + "\n");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new SealFailure("The mark " + file + " cannot be raised, so nothing is signed.", e);
      }
    }
  }
}
