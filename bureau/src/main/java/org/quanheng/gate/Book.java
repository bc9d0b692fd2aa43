package org.quanheng.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Hash;
import org.quanheng.office.Roll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The book in which acts and refusals are written, each with its leaf, in one transaction.
///
/// One act id has one outcome: a draft whose id is taken gets the answer its twin got, or, when it
/// is no twin, a refusal.
final class Book {

  private static final String WRITE_ACTS = Sql.of(Book.class, "write_acts.sql");
  private static final String WRITE_REFUSALS = Sql.of(Book.class, "write_refusals.sql");
  private static final String ACTS_BY_ID = Sql.of(Book.class, "acts_by_id.sql");
  private static final String KNOWN_ACTS = Sql.of(Book.class, "known_acts.sql");
  private static final String KINDS_IN_MATTERS = Sql.of(Book.class, "posts_in_matters.sql");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Sealing sealing;

  Book(JdbcClient database, TransactionTemplate transaction, Sealing sealing) {
    this.database = database;
    this.transaction = transaction;
    this.sealing = sealing;
  }

  private record Written(Hash digest, Hash leaf, Instant recordedAt) {}

  /// Writes a batch and says, draft by draft, what became of it.
  List<Outcome> write(Batch batch) {
    if (batch.judged().size() == 1 && !batch.hasRefusals()) {
      // one statement is a transaction of its own, and saves two round trips
      return writeInOneTransaction(batch);
    }
    List<Outcome> outcomes = transaction.execute(status -> writeInOneTransaction(batch));
    if (outcomes == null) {
      throw new AssertionError("a batch ended without outcomes");
    }
    return outcomes;
  }

  /// The acts named as causes that exist; the caller may add to the set.
  Set<UUID> known(List<Draft> drafts) {
    String[] named =
        drafts.stream()
            .flatMap(draft -> draft.matter().because().stream())
            .distinct()
            .map(UUID::toString)
            .toArray(String[]::new);
    if (named.length == 0) {
      return new HashSet<>();
    }
    return new HashSet<>(database.sql(KNOWN_ACTS).param("acts", named).query(UUID.class).list());
  }

  /// For each of the matters, who acted in it so far, and from which kinds of post.
  Map<String, Map<String, Set<String>>> kindsInMatters(Set<String> matters) {
    Map<String, Map<String, Set<String>>> kinds = new HashMap<>();
    if (matters.isEmpty()) {
      return kinds;
    }
    database
        .sql(KINDS_IN_MATTERS)
        .param("matters", matters.toArray(String[]::new))
        .query(row -> {
          kinds
              .computeIfAbsent(row.getString("matter"), matter -> new HashMap<>())
              .computeIfAbsent(row.getString("officer"), officer -> new HashSet<>())
              .add(Roll.kindOf(row.getString("post")));
        });
    return kinds;
  }

  private List<Outcome> writeInOneTransaction(Batch batch) {
    Set<UUID> ids = new HashSet<>();
    List<ActRow> rows = new ArrayList<>();
    for (Batch.Judged.Passing passing : batch.passing()) {
      Draft draft = passing.draft();
      if (ids.add(draft.act())) {
        rows.add(new ActRow(passing, sealing.act(draft, passing.power(), batch.now())));
      }
    }
    Set<UUID> written = writeActs(rows, batch.now());
    Map<UUID, Written> found = find(rows, written, batch);
    List<RefusalRow> refusals = refusals(batch, found);
    Map<UUID, Hash> sealed = writeRefusals(refusals, batch.now());
    return answers(batch, found, refusals, sealed);
  }

  /// What stands in the book under the ids of the batch, the acts just written among them.
  private Map<UUID, Written> find(List<ActRow> rows, Set<UUID> written, Batch batch) {
    Map<UUID, Written> found = new HashMap<>();
    for (ActRow row : rows) {
      if (written.contains(row.act())) {
        found.put(row.act(), new Written(row.passing().digest(), row.sealed().hash(), batch.now()));
      }
    }
    String[] others =
        batch.judged().stream()
            .map(judged -> judged.draft().act())
            .filter(act -> !found.containsKey(act))
            .distinct()
            .map(UUID::toString)
            .toArray(String[]::new);
    if (others.length > 0) {
      database
          .sql(ACTS_BY_ID)
          .param("acts", others)
          .query(row -> {
            found.put(row.getObject("act", UUID.class), written(row));
          });
    }
    return found;
  }

  private List<RefusalRow> refusals(Batch batch, Map<UUID, Written> found) {
    List<RefusalRow> refusals = new ArrayList<>();
    for (Batch.Judged judged : batch.judged()) {
      Draft draft = judged.draft();
      if (!isTwin(judged, found)) {
        List<Reason> reasons =
            switch (judged) {
              case Batch.Judged.Passing taken -> List.of(Reason.of(Rule.ID_TAKEN, draft.act()));
              case Batch.Judged.Refusing refusing -> refusing.reasons();
            };
        refusals.add(
            new RefusalRow(
                draft, reasons, sealing.refusal(draft, judged.digest(), reasons, batch.now())));
      }
    }
    return refusals;
  }

  private static boolean isTwin(Batch.Judged judged, Map<UUID, Written> found) {
    Written written = found.get(judged.draft().act());
    return written != null && written.digest().equals(judged.digest());
  }

  private static List<Outcome> answers(
      Batch batch, Map<UUID, Written> found, List<RefusalRow> refusals, Map<UUID, Hash> sealed) {
    Map<Draft, RefusalRow> refused = new HashMap<>();
    refusals.forEach(row -> refused.put(row.draft(), row));
    List<Outcome> outcomes = new ArrayList<>();
    for (Batch.Judged judged : batch.judged()) {
      Draft draft = judged.draft();
      RefusalRow row = refused.get(draft);
      if (row == null) {
        Written written = Objects.requireNonNull(found.get(draft.act()));
        Receipt receipt = new Receipt(draft.act(), written.leaf());
        outcomes.add(new Passed(new Act(draft, written.recordedAt()), receipt));
      } else {
        UUID key = row.sealed().key();
        Receipt receipt = new Receipt(key, sealed.getOrDefault(key, row.sealed().hash()));
        outcomes.add(new Refused(draft, row.reasons(), receipt));
      }
    }
    return outcomes;
  }

  private Set<UUID> writeActs(List<ActRow> rows, Instant now) {
    if (rows.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        ActRow.parameters(database.sql(WRITE_ACTS), rows, now).query(UUID.class).list());
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

  private static Written written(ResultSet row) throws SQLException {
    return new Written(
        Hash.of(row.getBytes("digest")),
        Hash.of(row.getBytes("leaf_hash")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
