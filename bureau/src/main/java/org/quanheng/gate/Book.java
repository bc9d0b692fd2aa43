package org.quanheng.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Hash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/// The book in which acts and refusals are written, each with its leaf, in one transaction.
///
/// One act id has one outcome: a draft whose id is taken gets the answer its twin got, or, when it
/// is no twin, a refusal. Hardly any id is taken, so a batch is first written as if none were, and
/// looked up in the book only when the database says that one is.
final class Book {

  private static final String WRITE_ACT = Sql.of(Book.class, "write_act.sql");
  private static final String WRITE_ACTS = Sql.of(Book.class, "write_acts.sql");
  private static final String WRITE_REFUSALS = Sql.of(Book.class, "write_refusals.sql");
  private static final String ACTS_BY_ID = Sql.of(Book.class, "acts_by_id.sql");
  private static final String EARLIER_ACTS = Sql.of(Book.class, "earlier_acts.sql");

  /// Acts known to exist, so that an act that follows another need not ask. Acts are for ever, and
  /// forgetting one is harmless.
  private static final int REMEMBERED = 10_000;

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Set<UUID> remembered = ConcurrentHashMap.newKeySet();

  Book(JdbcClient database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  private record Written(Hash digest, Hash leaf, Instant recordedAt) {}

  /// Writes a batch and says, draft by draft, what became of it.
  ///
  /// @throws DuplicateKeyException when somebody else took an id of the batch at the same time
  List<Outcome> write(Batch batch) {
    List<Outcome> outcomes =
        batch.hasRefusals() || hasTwins(batch) ? writeLookingUp(batch) : writeNew(batch);
    if (remembered.size() > REMEMBERED) {
      remembered.clear();
    }
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Passed passed) {
        remembered.add(passed.act().draft().act());
      }
    }
    return outcomes;
  }

  private static boolean hasTwins(Batch batch) {
    Set<UUID> ids = new HashSet<>();
    return !batch.judged().stream().allMatch(judged -> ids.add(judged.draft().act()));
  }

  /// Writes acts that all pass. One statement is a transaction of its own.
  private List<Outcome> writeNew(Batch batch) {
    List<ActRow> rows = batch.passing().stream().map(it -> ActRow.of(it, batch.now())).toList();
    try {
      writeActs(rows, batch.now());
    } catch (DuplicateKeyException taken) {
      return writeLookingUp(batch);
    }
    return rows.stream().<Outcome>map(row -> passed(row.passing(), written(row, batch))).toList();
  }

  private List<Outcome> writeLookingUp(Batch batch) {
    List<Outcome> outcomes = transaction.execute(status -> writeBesideOthers(batch));
    if (outcomes == null) {
      throw new AssertionError("a batch ended without outcomes");
    }
    return outcomes;
  }

  private List<Outcome> writeBesideOthers(Batch batch) {
    Map<UUID, Written> book = find(batch);
    List<ActRow> rows = new ArrayList<>();
    for (Batch.Judged.Passing passing : batch.passing()) {
      if (!book.containsKey(passing.draft().act())) {
        ActRow row = ActRow.of(passing, batch.now());
        book.put(row.act(), written(row, batch));
        rows.add(row);
      }
    }
    writeActs(rows, batch.now());
    SequencedMap<Integer, RefusalRow> refusals = refusals(batch, book);
    Map<UUID, Hash> sealed = writeRefusals(List.copyOf(refusals.values()), batch.now());
    List<Outcome> outcomes = new ArrayList<>();
    for (int place = 0; place < batch.judged().size(); place++) {
      Batch.Judged judged = batch.judged().get(place);
      RefusalRow refusal = refusals.get(place);
      outcomes.add(
          refusal == null
              ? passed(judged, Objects.requireNonNull(book.get(judged.draft().act())))
              : refusal.outcome(sealed));
    }
    return outcomes;
  }

  /// What is to be refused, by its place in the batch: what the checks refused, and what is no twin
  /// of the act under its id.
  private static SequencedMap<Integer, RefusalRow> refusals(Batch batch, Map<UUID, Written> book) {
    SequencedMap<Integer, RefusalRow> refusals = new LinkedHashMap<>();
    for (int place = 0; place < batch.judged().size(); place++) {
      Batch.Judged judged = batch.judged().get(place);
      UUID act = judged.draft().act();
      Written written = book.get(act);
      if (written == null || !written.digest().equals(judged.digest())) {
        List<Reason> reasons =
            switch (judged) {
              case Batch.Judged.Passing _ -> List.of(Reason.of(Rule.ID_TAKEN, act));
              case Batch.Judged.Refusing refusing -> refusing.reasons();
            };
        refusals.put(place, RefusalRow.of(judged.folded(), reasons, batch.now()));
      }
    }
    return refusals;
  }

  private static Outcome passed(Batch.Judged judged, Written written) {
    Receipt receipt = new Receipt(judged.draft().act(), written.leaf());
    return new Passed(new Act(judged.draft(), written.recordedAt()), receipt);
  }

  private static Written written(ActRow row, Batch batch) {
    return new Written(row.passing().digest(), row.sealed().hash(), batch.now());
  }

  /// What stands in the book under the ids of the batch.
  private Map<UUID, Written> find(Batch batch) {
    Map<UUID, Written> found = new HashMap<>();
    database
        .sql(ACTS_BY_ID)
        .param("acts", ids(batch.judged().stream().map(judged -> judged.draft().act())))
        .query(row -> {
          found.put(row.getObject("act", UUID.class), written(row));
        });
    return found;
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(
        Hash.of(row.getBytes("digest")),
        Hash.of(row.getBytes("leaf_hash")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private void writeActs(List<ActRow> rows, Instant now) {
    if (!rows.isEmpty()) {
      StatementSpec statement =
          rows.size() == 1
              ? rows.getFirst().parameters(database.sql(WRITE_ACT), now)
              : ActRow.parameters(database.sql(WRITE_ACTS), rows, now);
      statement.query((_, _) -> true).single();
    }
  }

  /// Writes the refusals that are new, and gives the leaf hash of each, new or not.
  private Map<UUID, Hash> writeRefusals(List<RefusalRow> rows, Instant now) {
    Map<UUID, Hash> sealed = new HashMap<>();
    if (!rows.isEmpty()) {
      RefusalRow.parameters(database.sql(WRITE_REFUSALS), rows, now)
          .query(row -> {
            Hash leaf = Hash.of(row.getBytes("leaf_hash"));
            sealed.put(row.getObject("refusal", UUID.class), leaf);
          });
    }
    return sealed;
  }

  /// What the checks must know of earlier acts to judge these drafts.
  ///
  /// @param matters those in which somebody's earlier posts could stand in the way
  Past past(List<Sealing.Folded> drafts, Set<String> matters) {
    Past past = new Past();
    Set<UUID> asked = new HashSet<>();
    for (Sealing.Folded folded : drafts) {
      for (UUID cause : folded.draft().matter().because()) {
        if (remembered.contains(cause)) {
          past.add(cause);
        } else {
          asked.add(cause);
        }
      }
    }
    if (!asked.isEmpty() || !matters.isEmpty()) {
      database
          .sql(EARLIER_ACTS)
          .param("acts", ids(asked.stream()))
          .param("matters", matters.toArray(String[]::new))
          .query(row -> {
            add(row, past);
          });
    }
    return past;
  }

  private static void add(ResultSet row, Past past) throws SQLException {
    UUID act = row.getObject("act", UUID.class);
    if (act != null) {
      past.add(act);
    } else {
      past.add(row.getString("matter"), row.getString("officer"), row.getString("post"));
    }
  }

  private static String[] ids(Stream<UUID> acts) {
    return acts.distinct().map(UUID::toString).toArray(String[]::new);
  }
}
