package org.quanheng.ledger;

import java.util.Optional;

/// What a log makes of a witness's answer to its [AddCheckpoint].
public sealed interface WitnessReply {

  /// The witness cosigned.
  ///
  /// @param line what [Note#with] adds to the checkpoint
  /// @param time when, in seconds since 1970
  record Cosigned(Note.Signature line, long time) implements WitnessReply {}

  /// The witness knows a smaller tree than the request began with, or one that has grown since: ask
  /// again with a proof from there.
  ///
  /// @param size the size it knows, not above the checkpoint's
  record From(long size) implements WitnessReply {}

  /// The witness has cosigned a larger tree than ours. Our log has been set back: **nothing may be
  /// signed any more** until what is missing has been found again.
  ///
  /// @param size how large the log once was
  record Ahead(long size) implements WitnessReply {}

  /// The witness refused, failed, or answered what is no answer.
  ///
  /// @param status the status of its answer
  /// @param why its reason, or what is wrong with the answer
  record Refused(int status, String why) implements WitnessReply {}

  /// Reads an answer.
  ///
  /// @param key the witness's
  /// @param asked what it answers
  /// @param status the HTTP status
  /// @param body the body
  static WitnessReply read(CosignerKey key, AddCheckpoint asked, int status, byte[] body) {
    try {
      return switch (status) {
        case 200 -> cosigned(key, asked, body);
        case 409 -> conflict(asked, body);
        default -> new Refused(status, PiecePath.quoted(Strict.utf8("answer", body)));
      };
    } catch (MalformedException malformed) {
      return new Refused(status, malformed.where() + ": " + malformed.why());
    }
  }

  private static WitnessReply cosigned(CosignerKey key, AddCheckpoint asked, byte[] body) {
    String text = asked.note().text() + "\n" + Strict.utf8("answer", body);
    Note answer = Note.parse(Strict.utf8("answer", text));
    for (Note.Signature line : answer.signatures()) {
      Optional<Cosignature> cosignature =
          key.read(answer, line).filter(statement -> statement.time() > 0);
      if (cosignature.isPresent()) {
        return new Cosigned(line, cosignature.get().time());
      }
    }
    return new Refused(200, "no line is a cosignature of this checkpoint by " + key.name());
  }

  private static WitnessReply conflict(AddCheckpoint asked, byte[] body) {
    String text = Strict.utf8("answer", body);
    if (!text.endsWith("\n")) {
      throw new MalformedException("answer", "size", "must end in a newline");
    }
    long size = Strict.decimal("answer", "size", text.substring(0, text.length() - 1));
    if (size > asked.checkpoint().size()) {
      return new Ahead(size);
    }
    return size == asked.old()
        ? new Refused(409, "says it knows the size that was asked from")
        : new From(size);
  }
}
