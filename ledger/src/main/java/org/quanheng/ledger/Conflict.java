package org.quanheng.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Proof that a log has two histories: two checkpoints, both signed by it, of which neither
/// continues the other. It convinces anybody who has the log's key and needs no network.
///
/// Of one size, the two notes suffice. Of two sizes, hashes show what the root of the first part of
/// the larger tree is, and it is not the one that was signed.
///
/// ```
/// quanheng/conflict@v1
/// first 312
/// <hashes, one a line>
///
/// <the smaller note, of so many bytes><the larger note>
/// ```
///
/// @param smaller the signed checkpoint of the smaller tree, or either of equal ones
/// @param larger the other one
/// @param hashes as [Prover#prefix] makes them; none for one size
public record Conflict(Note smaller, Note larger, List<Hash> hashes) {
  /// Longer files are refused.
  public static final int LONGEST = 2_100_000;

  private static final String WHAT = "conflict";
  private static final String HEADER = "quanheng/conflict@v1\nfirst ";
  private static final int MOST_HASHES = 64;

  /// Holds the form. Whether it proves anything is asked by [#flaw].
  ///
  /// @throws MalformedException when the notes are no checkpoints, or the hashes are too many
  public Conflict {
    hashes = List.copyOf(hashes);
    Checkpoint.parse(smaller.text());
    Checkpoint.parse(larger.text());
    if (hashes.size() > MOST_HASHES) {
      throw new MalformedException(WHAT, "hashes", "are more than " + MOST_HASHES);
    }
  }

  /// Reads a file.
  ///
  /// @throws MalformedException unless it is exactly what [#bytes] would write
  public static Conflict parse(byte[] file) {
    if (file.length > LONGEST) {
      throw new MalformedException(WHAT, "length", "is more than " + LONGEST + " bytes");
    }
    String text = Strict.utf8(WHAT, file);
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.startsWith(HEADER)) {
      throw new MalformedException(
          WHAT, "text", "must begin with quanheng/conflict@v1, first and a length");
    }
    String[] lines = text.substring(0, end).split("\n", -1);
    long first = Strict.decimal(WHAT, "line 2", lines[1].substring("first ".length()));
    byte[] notes = Strict.utf8(WHAT, text.substring(end + 2));
    if (first > notes.length) {
      throw new MalformedException(WHAT, "line 2", "says more bytes than there are");
    }
    int split = (int) first;
    return new Conflict(
        Note.parse(Arrays.copyOf(notes, split)),
        Note.parse(Arrays.copyOfRange(notes, split, notes.length)),
        AddCheckpoint.hashes(WHAT, lines, 2));
  }

  /// Why this proves nothing against the log of these keys; nothing when it does.
  public Optional<String> flaw(CheckpointKey... keys) {
    Checkpoint first;
    Checkpoint second;
    try {
      first = Checkpoint.open(smaller.bytes(), keys);
      second = Checkpoint.open(larger.bytes(), keys);
    } catch (BrokenLogException unsigned) {
      return Optional.of(String.valueOf(unsigned.getMessage()));
    }
    if (!first.origin().equals(second.origin())) {
      return Optional.of("the two checkpoints are of two logs");
    }
    if (first.size() == second.size()) {
      return first.root().equals(second.root())
          ? Optional.of("both checkpoints state the same root")
          : Optional.empty();
    }
    Optional<Hash> prefix = Proofs.prefixRoot(first.size(), second.size(), second.root(), hashes);
    if (prefix.isEmpty()) {
      return Optional.of("the hashes do not lead to the root of the larger checkpoint");
    }
    return prefix.get().equals(first.root())
        ? Optional.of("the larger checkpoint continues the smaller one")
        : Optional.empty();
  }

  /// The file.
  public byte[] bytes() {
    return Strict.utf8(WHAT, toString());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEADER).append(smaller.bytes().length).append('\n');
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(smaller).append(larger).toString();
  }
}
