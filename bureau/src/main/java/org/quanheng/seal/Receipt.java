package org.quanheng.seal;

import java.util.List;
import java.util.UUID;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Note;

/// What can be shown for a key that was queued.
public sealed interface Receipt {

  /// The key.
  UUID key();

  /// Committed, and not yet in a signed tree. A promise is not a proof: ask again in a moment.
  record Pending(UUID key) implements Receipt {}

  /// In a signed tree.
  ///
  /// @param entry the entry and its index
  /// @param proof the inclusion proof, from the leaf up (RFC 9162 section 2.1.3)
  /// @param checkpoint the tree the proof leads to
  /// @param note that checkpoint, signed
  record Sealed(Entry entry, List<Hash> proof, Checkpoint checkpoint, Note note)
      implements Receipt {
    public Sealed {
      proof = List.copyOf(proof);
    }

    @Override
    public UUID key() {
      return entry.key();
    }

    /// The receipt a citizen keeps (C2SP tlog-proof).
    public String text() {
      StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
      text.append("index ").append(entry.index()).append('\n');
      proof.forEach(hash -> text.append(hash.base64()).append('\n'));
      return text.append('\n').append(note).toString();
    }
  }
}
