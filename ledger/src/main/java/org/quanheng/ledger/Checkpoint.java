package org.quanheng.ledger;

import java.util.List;

/// A log's statement that at this size it has this root (C2SP tlog-checkpoint). It carries no time:
/// only witnesses vouch for time.
///
/// Extension lines of other logs are kept, so that their text can be written again exactly. Our own
/// logs never have any: nobody vouches for what they say, and [#sign] refuses them.
///
/// @param origin the log's name, which is also the name of its key
/// @param size how many entries the log has
/// @param root the root of the tree over them
/// @param extensions further lines, not empty ones
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  /// Where a log publishes its newest checkpoint.
  public static final String PATH = "checkpoint";

  private static final String WHAT = "checkpoint";
  private static final int LINES = 3;

  /// Holds the rules of the format.
  ///
  /// @throws MalformedException when one of them is broken
  public Checkpoint {
    extensions = List.copyOf(extensions);
    requireLine("origin", origin);
    extensions.forEach(extension -> requireLine("extension", extension));
    if (size < 0) {
      throw new MalformedException(WHAT, "size", "must be from 0 to 2^63 - 1");
    }
  }

  /// A checkpoint without extension lines.
  public static Checkpoint of(String origin, long size, Hash root) {
    return new Checkpoint(origin, size, root, List.of());
  }

  /// Reads the text of a checkpoint, without signatures.
  ///
  /// @throws MalformedException unless the text is exactly what [#text()] would write
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length <= LINES || !lines[lines.length - 1].isEmpty()) {
      throw new MalformedException(
          WHAT, "text", "must be the lines origin, size and root, each with its newline");
    }
    return new Checkpoint(
        lines[0],
        Strict.decimal(WHAT, "line 2 (size)", lines[1]),
        root(lines[2]),
        List.of(lines).subList(LINES, lines.length - 1));
  }

  /// Reads a signed checkpoint as a note and trusts it only if one of these keys, which all bear
  /// the origin's name, signed it.
  ///
  /// @throws MalformedException when it is not a checkpoint
  /// @throws BrokenLogException when it is not signed by the log
  public static Checkpoint open(byte[] note, CheckpointKey... keys) {
    Note signed = Note.parse(note);
    Checkpoint checkpoint = parse(signed.text());
    return switch (signed.trust(keys)) {
      case Note.Trust.Forged forged ->
          throw distrust("the signature of " + forged.signature().name() + " does not verify");
      case Note.Trust.Unknown _ -> throw distrust("is not signed by the key of this log");
      case Note.Trust.Signed by -> {
        if (by.by().stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
          throw distrust("is of another log, " + PiecePath.quoted(checkpoint.origin()));
        }
        yield checkpoint;
      }
    };
  }

  /// Signs a checkpoint of our own.
  ///
  /// @throws IllegalArgumentException when it has extension lines or a signer of another name
  public Note sign(NoteSigner... signers) {
    if (!extensions.isEmpty()) {
      throw new IllegalArgumentException("a log of ours signs no extension lines");
    }
    for (NoteSigner signer : signers) {
      if (!signer.verifier().name().equals(origin)) {
        throw new IllegalArgumentException(signer + " does not sign for " + origin);
      }
    }
    return Note.sign(text(), signers);
  }

  /// The text that is signed.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(extension -> text.append(extension).append('\n'));
    return text.toString();
  }

  private static Hash root(String line) {
    byte[] root = Strict.base64(WHAT, "line 3 (root)", line);
    if (root.length != Hash.BYTES) {
      throw new MalformedException(WHAT, "line 3 (root)", "must be 32 bytes");
    }
    return Hash.at(root, 0);
  }

  private static void requireLine(String where, String line) {
    if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ')) {
      throw new MalformedException(
          WHAT, where, "must be a line of text without control characters");
    }
  }

  private static BrokenLogException distrust(String why) {
    return Verdict.Broken.at(Verdict.Kind.CHECKPOINT, PATH, why).asException();
  }
}
