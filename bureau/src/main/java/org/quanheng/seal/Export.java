package org.quanheng.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanheng.ledger.BrokenLogException;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.MalformedException;
import org.quanheng.ledger.Piece;
import org.quanheng.ledger.Tile;
import org.quanheng.ledger.VerifierKey;

/// Writes a ledger as plain files that any web server can carry: `checkpoint`, `vkey`, `tile/…` and
/// `tile/entries/…`. Every file appears whole; the checkpoint comes last, so a reader never finds
/// one whose tiles are not there. Only what grew since the last time is written. Narrower tiles of
/// earlier checkpoints stay, for those were published too.
public final class Export {
  /// Where the verifier key is written.
  public static final String KEY = "vkey";

  private final Seal seal;
  private final Path folder;

  public Export(Seal seal, Path folder) {
    this.seal = seal;
    this.folder = folder;
  }

  /// Brings the folder up to the newest checkpoint.
  ///
  /// @return that checkpoint
  /// @throws SealFailure when the folder holds another log, or nothing has been sealed
  public Checkpoint write() {
    byte[] note =
        seal.read(Checkpoint.PATH)
            .orElseThrow(() -> new SealFailure("Nothing has been sealed, so nothing is exported."));
    Checkpoint newest = Checkpoint.open(note, seal.verifierKey());
    long written = written(newest);
    place(KEY, (seal.verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));
    Stream<Piece> pieces =
        Stream.concat(Tile.between(written, newest.size()), Bundle.between(written, newest.size()));
    pieces.forEach(
        piece -> place(piece.path(), seal.read(piece.path()).orElseThrow(() -> gone(piece))));
    place(Checkpoint.PATH, note);
    return newest;
  }

  private static AssertionError gone(Piece piece) {
    return new AssertionError("the checkpoint implies " + piece.path());
  }

  /// The size the folder has been brought to before.
  private long written(Checkpoint newest) {
    Path file = folder.resolve(Checkpoint.PATH);
    if (!Files.exists(file)) {
      return 0;
    }
    try {
      VerifierKey key = seal.verifierKey();
      Optional<Checkpoint> earlier =
          Optional.of(Checkpoint.open(Files.readAllBytes(file), key))
              .filter(checkpoint -> checkpoint.size() <= newest.size());
      return earlier
          .orElseThrow(() -> new SealFailure(folder + " is ahead of this ledger: look why."))
          .size();
    } catch (MalformedException | BrokenLogException e) {
      throw new SealFailure(
          folder + " holds a checkpoint that is not this ledger's: export to another folder.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void place(String path, byte[] bytes) {
    Path file = folder.resolve(path);
    try {
      Files.createDirectories(file.resolveSibling(""));
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
