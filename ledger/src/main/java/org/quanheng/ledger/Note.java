package org.quanheng.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A signed note: text that ends in a newline, an empty line, and one line for each signature (C2SP
/// signed-note):
///
/// ```
/// This is an example message.
///
/// — example.com/foo Uw2QOkn8…
/// ```
///
/// @param text the signed text with its last newline
/// @param signatures at least one, at most 100, no two of one key
public record Note(String text, List<Signature> signatures) {
  /// More signatures than this are refused; the format asks to accept at least 16.
  public static final int MOST_SIGNATURES = 100;

  private static final int LONGEST = 1_000_000;
  private static final String WHAT = "note";
  private static final String SIGNATURE_MARK = "— ";
  private static final String EMPTY_LINE = "\n\n";

  /// Holds the rules of the format.
  ///
  /// @throws MalformedException when one of them is broken
  public Note {
    requireText(text);
    signatures = List.copyOf(signatures);
    requireSignatures(signatures);
  }

  /// One signature line.
  public static final class Signature {
    private final String name;
    private final int id;
    private final byte[] bytes;

    /// @param name the name of the key
    /// @param id the four bytes that tell keys of one name apart
    /// @param bytes what follows the id; for Ed25519 the signature of 64 bytes
    public Signature(String name, int id, byte[] bytes) {
      this.name = KeyName.require(WHAT, "signature", name);
      if (bytes.length == 0) {
        throw new MalformedException(WHAT, "signature of " + name, "has no bytes after the key id");
      }
      this.id = id;
      this.bytes = bytes.clone();
    }

    /// The name of the key.
    public String name() {
      return name;
    }

    /// The four bytes that tell keys of one name apart.
    public int id() {
      return id;
    }

    /// What follows the key id, in a new array.
    public byte[] bytes() {
      return bytes.clone();
    }

    boolean isBy(CheckpointKey key) {
      return key.name().equals(name) && key.id() == id;
    }

    private String key() {
      return name + "+" + KeyName.hex(id);
    }

    private static Signature parse(int number, String line) {
      String where = "signature line " + number;
      int space = line.startsWith(SIGNATURE_MARK) ? line.lastIndexOf(' ') : -1;
      if (space <= SIGNATURE_MARK.length()) {
        throw new MalformedException(WHAT, where, "must be an em dash, a key name and base64");
      }
      byte[] blob = Strict.base64(WHAT, where, line.substring(space + 1));
      if (blob.length <= Integer.BYTES) {
        throw new MalformedException(WHAT, where, "must be a key id of 4 bytes and a signature");
      }
      return new Signature(
          line.substring(SIGNATURE_MARK.length(), space),
          ByteBuffer.wrap(blob).getInt(),
          Arrays.copyOfRange(blob, Integer.BYTES, blob.length));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Signature that && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
      return toString().hashCode();
    }

    /// The line, without its newline.
    @Override
    public String toString() {
      byte[] blob = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(id).put(bytes).array();
      return SIGNATURE_MARK + name + " " + Base64.getEncoder().encodeToString(blob);
    }
  }

  /// What some known keys say of a note.
  public sealed interface Trust {
    /// These known keys signed the text, and no line in a known key's name is false.
    record Signed(List<CheckpointKey> by) implements Trust {}

    /// A line bears a known key's name and id but the key did not sign the text: the whole note is
    /// to be refused.
    record Forged(Signature signature) implements Trust {}

    /// No line is by a known key.
    record Unknown() implements Trust {}
  }

  /// Signs a text that ends in a newline.
  public static Note sign(String text, NoteSigner... signers) {
    byte[] message = Strict.utf8(WHAT, text);
    return new Note(text, Arrays.stream(signers).map(signer -> signer.sign(message)).toList());
  }

  /// Reads a note.
  ///
  /// @throws MalformedException unless the bytes are exactly what [#bytes()] would write
  public static Note parse(byte[] bytes) {
    if (bytes.length > LONGEST) {
      throw new MalformedException(WHAT, "length", "is more than 1,000,000 bytes");
    }
    String whole = Strict.utf8(WHAT, bytes);
    int split = whole.lastIndexOf(EMPTY_LINE);
    if (split < 0 || !whole.endsWith("\n") || split + EMPTY_LINE.length() == whole.length()) {
      throw new MalformedException(
          WHAT, "end", "must have an empty line and then signature lines, each with its newline");
    }
    String[] lines =
        whole.substring(split + EMPTY_LINE.length(), whole.length() - 1).split("\n", -1);
    if (lines.length > MOST_SIGNATURES) {
      throw new MalformedException(WHAT, "signatures", "are more than " + MOST_SIGNATURES);
    }
    List<Signature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(Signature.parse(signatures.size() + 1, line));
    }
    return new Note(whole.substring(0, split + 1), signatures);
  }

  /// The note with one more signature, such as a witness's.
  public Note with(Signature signature) {
    List<Signature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new Note(text, more);
  }

  /// The bytes that [#parse] reads.
  public byte[] bytes() {
    return Strict.utf8(WHAT, toString());
  }

  /// Asks known keys. Lines of other keys and of other kinds are ignored, which is how keys are
  /// rotated and witnesses added.
  public Trust trust(CheckpointKey... known) {
    List<CheckpointKey> by = new ArrayList<>();
    for (Signature signature : signatures) {
      for (CheckpointKey key : known) {
        if (signature.isBy(key)) {
          if (!key.verifies(this, signature)) {
            return new Trust.Forged(signature);
          }
          by.add(key);
        }
      }
    }
    return by.isEmpty() ? new Trust.Unknown() : new Trust.Signed(List.copyOf(by));
  }

  private static void requireText(String text) {
    if (!text.endsWith("\n")) {
      throw new MalformedException(WHAT, "text", "must end in a newline");
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' && text.charAt(i) != '\n') {
        throw new MalformedException(
            WHAT, "character " + i, "is a control character other than a newline");
      }
    }
    Strict.utf8(WHAT, text);
  }

  private static void requireSignatures(List<Signature> signatures) {
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new MalformedException(
          WHAT, "signatures", "must be 1 to " + MOST_SIGNATURES + ", not " + signatures.size());
    }
    Set<String> keys = new HashSet<>();
    for (Signature signature : signatures) {
      if (!keys.add(signature.key())) {
        throw new MalformedException(WHAT, "signatures", "has two of " + signature.key());
      }
    }
  }

  @Override
  public String toString() {
    StringBuilder whole = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> whole.append(signature).append('\n'));
    return whole.toString();
  }
}
