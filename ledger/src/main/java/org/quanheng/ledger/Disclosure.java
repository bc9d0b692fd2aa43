package org.quanheng.ledger;

/// What opens one commitment of a leaf: the salt and the value. Whoever has it can show the value
/// to others and prove it; once every copy is deleted the commitment tells nothing.
///
/// @param salt the 32 bytes of the salt, in base64 of the web without padding
/// @param value the committed value
public record Disclosure(String salt, Json value) {
  private static final String WHAT = "disclosure";

  /// Holds the form of the salt and the limits of the value.
  ///
  /// @throws MalformedException unless the salt is canonical base64 of 32 bytes and the value
  ///   within [Json.Limits#COMMITTED]
  public Disclosure {
    if (Strict.base64Url(WHAT, "salt", salt).length != Commitment.SALT_BYTES) {
      throw new MalformedException(WHAT, "salt", "must be 32 bytes");
    }
    value.encode(Json.Limits.COMMITTED);
  }

  /// Reads `["<salt>", value]`.
  static Disclosure parse(String field, Json json) {
    if (json instanceof Json.Arr pair
        && pair.elements().size() == 2
        && pair.elements().getFirst() instanceof Json.Text salt) {
      return new Disclosure(salt.value(), pair.elements().getLast());
    }
    throw new MalformedException(WHAT, PiecePath.quoted(field), "must be [\"SALT\", value]");
  }

  Json json() {
    return Json.array(new Json.Text(salt), value);
  }

  /// The commitment that this opens when it is disclosed as a field.
  ///
  /// @throws MalformedException when the field is no name
  public Hash commitment(String field) {
    return Commitment.commit(requireField(field), Strict.base64Url(WHAT, "salt", salt), value);
  }

  static String requireField(String field) {
    if (field.isEmpty() || field.indexOf('\n') >= 0) {
      throw new MalformedException(WHAT, "field", "a field has a name of one line");
    }
    return field;
  }
}
