package org.quanheng.ledger;

import java.util.Optional;

/// What a witness remembers, of each log its latest cosigned checkpoint. **It must never be set
/// back**, not even by restoring a backup: a witness that forgets lets a log change its past.
public interface WitnessStore {

  /// The latest checkpoint of an origin, with the lines of the log and of the witness.
  Optional<Note> latest(String origin);

  /// Makes `next` the latest checkpoint of an origin if `known` still is, as one indivisible act
  /// that is durable when this returns.
  ///
  /// @return whether it was; if not, another request was faster and nothing has changed
  boolean replace(String origin, Optional<Note> known, Note next);

  /// Keeps a checkpoint that its log signed and that was refused, for ever: it may prove that the
  /// log has two histories.
  ///
  /// @param latest what it does not continue
  void keep(String origin, Note refused, Optional<Note> latest);
}
