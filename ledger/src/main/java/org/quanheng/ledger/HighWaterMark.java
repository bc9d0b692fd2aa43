package org.quanheng.ledger;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongFunction;

/// The largest tree a log has ever signed, remembered outside its database and its backups and
/// raised before each signature. A database that was set back is smaller than its mark.
///
/// As a file it is one line: the size, a space, the root in base64. **Never restore it from a
/// backup.**
///
/// @param size how many entries the tree has
/// @param root its root
public record HighWaterMark(long size, Hash root) {
  private static final String WHAT = "high-water mark";
  private static final Object RAISING = new Object();

  /// Holds the range.
  ///
  /// @throws MalformedException when the size is negative
  public HighWaterMark {
    if (size < 0) {
      throw new MalformedException(WHAT, "size", "must be from 0 to 2^63 - 1");
    }
  }

  /// How a database stands to the mark.
  public sealed interface Standing {
    /// It holds the very tree, and no more.
    record Level() implements Standing {}

    /// It has grown beyond the tree, which is still its beginning: the next signature may be made.
    ///
    /// @param by how many entries
    record Ahead(long by) implements Standing {}

    /// It lacks entries that were signed: it was set back. Nothing may be signed.
    ///
    /// @param by how many entries
    record Behind(long by) implements Standing {}

    /// It has another tree of the mark's size, or none on record: nothing may be signed.
    ///
    /// @param found the root it has at the mark's size
    record Forked(Optional<Hash> found) implements Standing {}

    /// Whether the database may be signed.
    default boolean maySign() {
      return switch (this) {
        case Level _, Ahead _ -> true;
        case Behind _, Forked _ -> false;
      };
    }
  }

  /// Compares a database with the mark.
  ///
  /// @param databaseSize how many entries it has
  /// @param rootAt the root it has, or had, at a size
  public Standing compare(long databaseSize, LongFunction<Optional<Hash>> rootAt) {
    if (databaseSize < size) {
      return new Standing.Behind(size - databaseSize);
    }
    Optional<Hash> found = rootAt.apply(size);
    if (!found.equals(Optional.of(root))) {
      return new Standing.Forked(found);
    }
    return databaseSize == size ? new Standing.Level() : new Standing.Ahead(databaseSize - size);
  }

  /// Reads the line.
  ///
  /// @throws MalformedException unless it is exactly what [#toString] and a newline would be
  public static HighWaterMark parse(byte[] file) {
    String text = Strict.utf8(WHAT, file);
    int space = text.indexOf(' ');
    if (space < 0 || !text.endsWith("\n")) {
      throw new MalformedException(WHAT, "line", "must be a size, a space, a root and a newline");
    }
    byte[] root = Strict.base64(WHAT, "root", text.substring(space + 1, text.length() - 1));
    if (root.length != Hash.BYTES) {
      throw new MalformedException(WHAT, "root", "must be 32 bytes");
    }
    return new HighWaterMark(
        Strict.decimal(WHAT, "size", text.substring(0, space)), Hash.at(root, 0));
  }

  /// Reads a file; nothing when there is none.
  ///
  /// @throws MalformedException when it holds something else: compare the log with what its
  ///   witnesses remember before you remove it
  /// @throws UncheckedIOException when it cannot be read
  public static Optional<HighWaterMark> read(Path file) {
    return DurableFile.read(file).map(HighWaterMark::parse);
  }

  /// Raises the mark in a file to this one, durably. Threads may do it at once; one process at a
  /// time.
  ///
  /// @return what the file holds now: this mark, or a higher one that a rival has raised
  /// @throws BrokenLogException when the file marks another tree of this size, and is left as it is
  /// @throws UncheckedIOException when it cannot be written
  public HighWaterMark raise(Path file) {
    synchronized (RAISING) {
      HighWaterMark known = read(file).orElse(null);
      if (known != null && known.size > size) {
        return known;
      }
      if (known != null && known.size == size) {
        if (!known.root.equals(root)) {
          throw Verdict.Broken.at(
                  Verdict.Kind.HISTORY,
                  file.toString(),
                  "FORK: marks the root %s at size %d, not %s"
                      .formatted(known.root.base64(), size, root.base64()))
              .asException();
        }
        return known;
      }
      DurableFile.replace(file, Strict.utf8(WHAT, this + "\n"));
      return this;
    }
  }

  /// Size and root.
  @Override
  public String toString() {
    return size + " " + root.base64();
  }
}
