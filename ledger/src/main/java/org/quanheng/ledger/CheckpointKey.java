package org.quanheng.ledger;

/// A named public key that checks lines of a signed checkpoint: a log's plain signature
/// ([VerifierKey]) or a cosignature with its time ([CosignerKey]).
public sealed interface CheckpointKey permits VerifierKey, CosignerKey {

  /// Reads `name+id+key`, the id in eight hexadecimal digits, the key with its type in base64 (C2SP
  /// signed-note, "Verifier keys").
  ///
  /// @throws MalformedException unless it is spelt exactly as the key's text
  static CheckpointKey parse(String text) {
    KeyText key = KeyText.parse(VerifierKey.WHAT, text);
    return switch (key.type()) {
      case KeyText.NOTE -> new VerifierKey(key);
      case KeyText.COSIGNATURE, KeyText.ML_DSA_44 -> new CosignerKey(key);
      default ->
          throw new MalformedException(
              VerifierKey.WHAT, "key", "only the types 0x01, 0x04 and 0x06 are known");
    };
  }

  /// The key's name.
  String name();

  /// The four bytes that tell keys of one name apart.
  int id();

  /// What is the same for the same public key, whatever its name and type.
  Hash fingerprint();

  /// Whether the key made this line of the note. To be asked only of a line that bears its name and
  /// id; [Note#trust] does that.
  boolean verifies(Note note, Note.Signature line);
}
