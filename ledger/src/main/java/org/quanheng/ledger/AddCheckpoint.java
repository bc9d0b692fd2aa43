package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.List;

/// What a log asks of a witness: to cosign a checkpoint that continues an earlier one (C2SP
/// tlog-witness, `add-checkpoint`).
///
/// @param old the size of the earlier checkpoint, which the witness must know as its latest
/// @param proof the consistency proof from there, at most 63 hashes
/// @param note the signed checkpoint
public record AddCheckpoint(long old, List<Hash> proof, Note note) {
  /// The path of the call, under a witness's submission prefix.
  public static final String PATH = "add-checkpoint";

  /// Longer requests are refused.
  public static final int LONGEST = 128 * 1024;

  private static final String WHAT = "request";
  private static final String OLD = "old ";
  private static final int MOST_HASHES = 63;

  /// Holds the rules of the format.
  ///
  /// @throws MalformedException when one of them is broken
  public AddCheckpoint {
    proof = List.copyOf(proof);
    if (proof.size() > MOST_HASHES) {
      throw new MalformedException(WHAT, "proof", "has more than " + MOST_HASHES + " lines");
    }
    if (old < 0 || old > Checkpoint.parse(note.text()).size()) {
      throw new MalformedException(WHAT, "line 1", "the old size is above the checkpoint's");
    }
  }

  /// The request for a checkpoint that continues the first `old` entries of its tree.
  ///
  /// @param tree the tree of the checkpoint
  public static AddCheckpoint of(long old, Prover tree, Note note) {
    return new AddCheckpoint(old, tree.consistency(old), note);
  }

  /// Reads the body of a request.
  ///
  /// @throws MalformedException unless it is exactly what [#bytes] would write
  public static AddCheckpoint parse(byte[] body) {
    if (body.length > LONGEST) {
      throw new MalformedException(WHAT, "length", "is more than " + LONGEST + " bytes");
    }
    String text = Strict.utf8(WHAT, body);
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.startsWith(OLD)) {
      throw new MalformedException(
          WHAT, "text", "must be an old size, proof lines, an empty line and a checkpoint");
    }
    String[] lines = text.substring(0, end).split("\n", -1);
    long old = Strict.decimal(WHAT, "line 1", lines[0].substring(OLD.length()));
    byte[] note = Strict.utf8(WHAT, text.substring(end + 2));
    return new AddCheckpoint(old, hashes(WHAT, lines, 1), Note.parse(note));
  }

  /// Reads the lines from an index on as hashes.
  static List<Hash> hashes(String what, String[] lines, int from) {
    List<Hash> hashes = new ArrayList<>();
    for (int i = from; i < lines.length; i++) {
      byte[] hash = Strict.base64(what, "line " + (i + 1), lines[i]);
      if (hash.length != Hash.BYTES) {
        throw new MalformedException(what, "line " + (i + 1), "must be a hash of 32 bytes");
      }
      hashes.add(Hash.at(hash, 0));
    }
    return hashes;
  }

  /// What the checkpoint says.
  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  /// The body of the request.
  public byte[] bytes() {
    return Strict.utf8(WHAT, toString());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(OLD).append(old).append('\n');
    proof.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(note).toString();
  }
}
