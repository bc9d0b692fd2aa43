package org.quanheng.ledger;

/// What a monitor remembers between two looks at a log: the newest checkpoint it accepted, and
/// when. As a file:
///
/// ```
/// quanheng/monitor@v1
/// seen 1700000000
///
/// <the signed checkpoint>
/// ```
///
/// @param seen when it was accepted, in seconds since 1970
/// @param note the signed checkpoint
public record Remembered(long seen, Note note) {
  private static final String WHAT = "monitor state";
  private static final String HEADER = "quanheng/monitor@v1\nseen ";

  /// Holds the rules of the form.
  ///
  /// @throws MalformedException when one of them is broken
  public Remembered {
    Checkpoint.parse(note.text());
    if (seen < 0) {
      throw new MalformedException(WHAT, "seen", "must be from 0 to 2^63 - 1");
    }
  }

  /// Reads a file.
  ///
  /// @throws MalformedException unless it is exactly what [#bytes] would write
  public static Remembered parse(byte[] file) {
    String text = Strict.utf8(WHAT, file);
    int end = text.indexOf("\n\n");
    if (end < 0 || !text.startsWith(HEADER)) {
      throw new MalformedException(
          WHAT, "text", "must be quanheng/monitor@v1, seen, an empty line and a checkpoint");
    }
    return new Remembered(
        Strict.decimal(WHAT, "line 2", text.substring(HEADER.length(), end)),
        Note.parse(Strict.utf8(WHAT, text.substring(end + 2))));
  }

  /// What the checkpoint says.
  public Checkpoint checkpoint() {
    return Checkpoint.parse(note.text());
  }

  /// The file.
  public byte[] bytes() {
    return Strict.utf8(WHAT, toString());
  }

  @Override
  public String toString() {
    return HEADER + seen + "\n\n" + note;
  }
}
