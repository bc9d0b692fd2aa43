package org.quanheng.ledger;

import java.util.List;
import java.util.Optional;

/// A proof that needs nobody's goodwill: where an entry stands, the hashes from there to the root,
/// and the signed checkpoint (C2SP tlog-proof). Kept in files that end in `.tlog-proof`.
///
/// @param extra base64 of whatever comes along; **nothing vouches for it**
/// @param index the entry's place in the log, from 0
/// @param hashes the inclusion proof, from the leaf up (RFC 9162 section 2.1.3)
/// @param note the signed checkpoint, as the log published it
public record TlogProof(Optional<String> extra, long index, List<Hash> hashes, Note note) {
  /// The ending of the names of such files.
  public static final String ENDING = ".tlog-proof";

  /// Longer files are refused.
  public static final int LONGEST = 8 * 1024 * 1024;

  private static final String WHAT = "proof";
  private static final String HEADER = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";
  private static final int MOST_HASHES = 63;

  /// Holds the rules of the format. Whether the proof is right is asked by [#leadsTo].
  ///
  /// @throws MalformedException when one of them is broken
  public TlogProof {
    hashes = List.copyOf(hashes);
    extra.ifPresent(base64 -> Strict.base64(WHAT, "line 2 (extra)", base64));
    if (hashes.size() > MOST_HASHES) {
      throw new MalformedException(WHAT, "hashes", "are more than " + MOST_HASHES);
    }
    if (index < 0) {
      throw new MalformedException(WHAT, "index", "must be from 0 to 2^63 - 1");
    }
    Checkpoint.parse(note.text());
  }

  /// The proof of an entry.
  ///
  /// @param tree the tree of the checkpoint
  public static TlogProof of(long index, Prover tree, Note note) {
    return new TlogProof(Optional.empty(), index, tree.inclusion(index), note);
  }

  /// Reads a file.
  ///
  /// @throws MalformedException unless it is exactly what [#bytes] would write
  public static TlogProof parse(byte[] file) {
    if (file.length > LONGEST) {
      throw new MalformedException(WHAT, "length", "is more than " + LONGEST + " bytes");
    }
    String text = Strict.utf8(WHAT, file);
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.startsWith(HEADER + "\n")) {
      throw new MalformedException(
          WHAT, "text", "must begin with " + HEADER + " and have an empty line and a checkpoint");
    }
    String[] lines = text.substring(0, end).split("\n", -1);
    boolean more = lines.length > 1 && lines[1].startsWith(EXTRA);
    int at = more ? 2 : 1;
    if (lines.length <= at || !lines[at].startsWith(INDEX)) {
      throw new MalformedException(WHAT, "line " + (at + 1), "must be index and a number");
    }
    return new TlogProof(
        more ? Optional.of(lines[1].substring(EXTRA.length())) : Optional.empty(),
        Strict.decimal(WHAT, "line " + (at + 1), lines[at].substring(INDEX.length())),
        AddCheckpoint.hashes(WHAT, lines, at + 1),
        Note.parse(Strict.utf8(WHAT, text.substring(end + 2))));
  }

  /// What the checkpoint says.
  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  /// The same proof with something to come along.
  public TlogProof with(byte[] more) {
    return new TlogProof(Optional.of(Strict.toBase64(more)), index, hashes, note);
  }

  /// The root to which the hashes lead from a leaf hash; nothing when they cannot be a path of a
  /// tree of the checkpoint's size.
  public Optional<Hash> leadsTo(Hash leaf) {
    return Proofs.inclusionRoot(index, checkpoint().size(), leaf, hashes);
  }

  /// The file.
  public byte[] bytes() {
    return Strict.utf8(WHAT, toString());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    extra.ifPresent(base64 -> text.append(EXTRA).append(base64).append('\n'));
    text.append(INDEX).append(index).append('\n');
    hashes.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(note).toString();
  }
}
