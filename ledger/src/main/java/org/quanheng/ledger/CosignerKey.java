package org.quanheng.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;

/// A named public key that checks cosignatures: statements of a witness, a mirror or a log that at
/// a time this was the largest consistent tree it had seen (C2SP tlog-cosignature).
///
/// The message of the Ed25519 kind does not say who cosigned: **no two cosigners may share such a
/// key**. The ML-DSA-44 kind says it, and withstands quantum computers.
public final class CosignerKey implements CheckpointKey {
  private static final String WHAT = "cosigner key";
  private static final String HEADER = "cosignature/v1\ntime ";
  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 255;

  private final String name;
  private final int id;
  private final Kind kind;
  private final byte[] publicKey;
  private final PublicKey decoded;

  /// The two kinds of cosignatures.
  public enum Kind {
    /// Type 0x04, cosignature/v1.
    ED25519(KeyText.COSIGNATURE, Algorithm.ED25519),
    /// Type 0x06, subtree/v1 over the whole tree.
    ML_DSA_44(KeyText.ML_DSA_44, Algorithm.ML_DSA_44);

    private final byte type;
    private final Algorithm algorithm;

    Kind(byte type, Algorithm algorithm) {
      this.type = type;
      this.algorithm = algorithm;
    }

    byte type() {
      return type;
    }

    Algorithm algorithm() {
      return algorithm;
    }

    static Kind of(String what, byte type) {
      for (Kind kind : values()) {
        if (kind.type == type) {
          return kind;
        }
      }
      throw new MalformedException(
          what, "key", "must be of type 0x04 (Ed25519) or 0x06 (ML-DSA-44)");
    }
  }

  /// @param name the cosigner's name
  /// @param kind how it signs
  /// @param publicKey the raw bytes of its public key, 32 or 1,312
  /// @throws MalformedException when the name or the key breaks a rule of its format
  public CosignerKey(String name, Kind kind, byte[] publicKey) {
    this.name = KeyName.require(WHAT, "name", name);
    if (Strict.utf8(WHAT, name).length > LONGEST_NAME) {
      throw new MalformedException(WHAT, "name", "is longer than 255 bytes");
    }
    this.kind = kind;
    this.decoded = kind.algorithm.decode(WHAT, publicKey);
    this.publicKey = publicKey.clone();
    this.id = KeyName.id(name, kind.type, publicKey);
  }

  CosignerKey(KeyText text) {
    this(text.name(), Kind.of(WHAT, text.type()), text.bytes());
    text.requireId(WHAT, id);
  }

  /// Reads `name+id+key`, the id in eight hexadecimal digits, the key with its type in base64.
  public static CosignerKey parse(String text) {
    return new CosignerKey(KeyText.parse(WHAT, text));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int id() {
    return id;
  }

  /// How it signs.
  public Kind kind() {
    return kind;
  }

  @Override
  public Hash fingerprint() {
    return Hash.sha256(publicKey);
  }

  @Override
  public boolean verifies(Note note, Note.Signature line) {
    return read(note, line).isPresent();
  }

  /// What a line of a signed checkpoint says, if this key made it. Whether the time is believable
  /// is not asked.
  public Optional<Cosignature> read(Note note, Note.Signature line) {
    try {
      return read(Checkpoint.parse(note.text()), line);
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  Optional<Cosignature> read(Checkpoint checkpoint, Note.Signature line) {
    byte[] blob = line.bytes();
    int length = Long.BYTES + kind.algorithm.signatureBytes();
    long time = blob.length == length ? ByteBuffer.wrap(blob).getLong() : -1;
    if (time < 0 || !line.isBy(this)) {
      return Optional.empty();
    }
    byte[] signature = Arrays.copyOfRange(blob, Long.BYTES, length);
    return kind.algorithm.verifies(decoded, message(checkpoint, time), signature)
        ? Optional.of(new Cosignature(this, time))
        : Optional.empty();
  }

  /// What is signed: for Ed25519 two lines and the whole text of the checkpoint with its extension
  /// lines, for ML-DSA-44 a structure of names, time and tree without them.
  ///
  /// @throws MalformedException when the origin is longer than the structure can hold
  byte[] message(Checkpoint checkpoint, long time) {
    return switch (kind) {
      case ED25519 -> Strict.utf8(WHAT, HEADER + time + "\n" + checkpoint.text());
      case ML_DSA_44 -> structure(checkpoint, time);
    };
  }

  private byte[] structure(Checkpoint checkpoint, long time) {
    byte[] cosigner = Strict.utf8(WHAT, name);
    byte[] origin = Strict.utf8("checkpoint", checkpoint.origin());
    if (origin.length > LONGEST_NAME) {
      throw new MalformedException(
          "checkpoint", "origin", "is longer than the 255 bytes an ML-DSA-44 cosignature holds");
    }
    int length = LABEL.length + 1 + cosigner.length + 1 + origin.length + 3 * Long.BYTES;
    return ByteBuffer.allocate(length + Hash.BYTES)
        .put(LABEL)
        .put((byte) cosigner.length)
        .put(cosigner)
        .putLong(time)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(checkpoint.size())
        .put(checkpoint.root().bytes())
        .array();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CosignerKey key && key.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return id;
  }

  /// The text that [#parse] reads.
  @Override
  public String toString() {
    return KeyText.write(name, id, kind.type, publicKey);
  }
}
