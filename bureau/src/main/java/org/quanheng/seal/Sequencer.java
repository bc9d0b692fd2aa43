package org.quanheng.seal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Growth;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.NoteSigner;
import org.quanheng.ledger.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves what is queued into the tree, and signs trees. Appending is one transaction: entries,
/// tiles, root, head, and the queue emptied, or nothing. Signing comes after, in steps that may be
/// interrupted anywhere and repeated: mark, audit, raise the mark, sign, store.
///
/// Not for use by two threads; several sequencers on one database are safe.
final class Sequencer {
  /// Entries per transaction; at the largest leaf that is 64 MB.
  static final int BATCH = 1024;

  private static final int BATCHES_PER_SIGNATURE = 16;

  private final Store store;
  private final TransactionTemplate appending;
  private final TransactionTemplate reading;
  private final NoteSigner signer;
  private final HighWater highWater;
  private final Entry genesis;
  private final int batch;
  private @Nullable Growth growth;
  private @Nullable Head grown;
  private Head audited = new Head(0, Tree.EMPTY_ROOT);

  Sequencer(DataSource source, Keeping keeping, Entry genesis, int batch) {
    this.store = new Store(JdbcClient.create(source));
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    this.appending = new TransactionTemplate(transactions);
    appending.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.reading = new TransactionTemplate(transactions);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    reading.setReadOnly(true);
    this.signer = keeping.signer();
    this.highWater = keeping.highWater();
    this.genesis = genesis;
    this.batch = batch;
  }

  /// Holds what is stored against itself and against our key, once, before anything is appended.
  void verify() {
    reading.executeWithoutResult(_ -> {
      Head head = store.head();
      Store.LogEnd end = store.logEnd();
      if (end.entries() != head.size() || end.newestRoot() != head.size()) {
        throw new SealFailure(
            "The head says %d entries, the log has %d and its newest tree %d."
                .formatted(head.size(), end.entries(), end.newestRoot()));
      }
      if (head.size() > 0) {
        Entry first = store.entries(0, 1).getFirst();
        if (!Arrays.equals(first.leaf(), genesis.leaf())) {
          throw new SealFailure(
              "The first entry of this log names another key, origin or zone than this home"
                  + " has. Restore the home's ledger.key.");
        }
      }
      store
          .newestNote()
          .map(note -> Checkpoint.open(note, signer.verifier()))
          .ifPresent(this::trust);
    });
  }

  private void trust(Checkpoint signed) {
    requireRoot(new Head(signed.size(), signed.root()), "was signed");
    audited = new Head(signed.size(), signed.root());
  }

  private void requireRoot(Head known, String how) {
    Optional<Hash> root = store.rootAt(known.size());
    if (!root.equals(Optional.of(known.root()))) {
      throw new SealFailure(
          ("A tree of %s %s, but the database has %s at that size. It was set back to a backup or"
                  + " forked: nothing more is signed.")
              .formatted(known, how, root.map(Hash::base64).orElse("none")));
    }
  }

  /// Appends everything that is queued, and signs.
  void sequence() {
    boolean more = true;
    while (more) {
      for (int count = 0; more && count < BATCHES_PER_SIGNATURE; count++) {
        more = append();
      }
      sign();
    }
  }

  /// Appends one batch.
  ///
  /// @return whether more may be waiting
  boolean append() {
    try {
      Integer appended = appending.execute(_ -> appendLocked());
      return appended != null && appended == batch;
    } catch (RuntimeException | Error e) {
      growth = null;
      throw e;
    }
  }

  private int appendLocked() {
    Head head = store.lockHead();
    if (head.size() == 0) {
      store.insert(genesis);
      grow(head, List.of(genesis));
      return batch;
    }
    List<Entry> taken = store.take(head.size(), batch);
    if (!taken.isEmpty()) {
      grow(head, taken);
      int cleared = store.clearQueueFrom(head.size());
      if (cleared != taken.size()) {
        throw new AssertionError(taken.size() + " leaves appended, " + cleared + " taken out");
      }
    }
    return taken.size();
  }

  private void grow(Head head, List<Entry> entries) {
    Growth growing = growing(head);
    for (Entry entry : entries) {
      if (entry.index() != growing.size()) {
        throw new AssertionError(entry + " does not come at " + growing.size());
      }
      growing.append(entry.leaf());
    }
    Growth.Batch batchGrown = growing.cut();
    store.write(batchGrown);
    grown = new Head(batchGrown.size(), batchGrown.root());
  }

  /// What we grew last, unless a rival has grown the tree since.
  private Growth growing(Head head) {
    Growth known = growth;
    if (known == null || !head.equals(grown)) {
      known = head.size() == 0 ? Growth.empty() : Growth.of(head.size(), head.root(), store);
      growth = known;
    }
    return known;
  }

  /// Audits and signs the newest tree, unless it is signed.
  void sign() {
    // The mark is read first: in a sound world the database is never behind it.
    Optional<Head> mark = highWater.read();
    Head head =
        reading.execute(_ -> {
          mark.ifPresent(known -> requireRoot(known, "was signed by this home"));
          Head claimed = store.head();
          if (claimed.size() > audited.size()) {
            new Audit(store).require(audited, claimed);
          }
          return claimed;
        });
    if (head == null || head.size() == audited.size()) {
      return;
    }
    highWater.raise(head);
    Note note = Checkpoint.of(signer.verifier().name(), head.size(), head.root()).sign(signer);
    store.insert(head.size(), note);
    audited = head;
  }
}
