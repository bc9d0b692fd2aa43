package org.quanheng.list;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a proven pack law (公布): compares it with the list, and if it leaves what stands alone,
/// seals and records it in one transaction.
public final class Proclaiming {

  private static final String LOCK = Sql.of(Proclaiming.class, "lock_proclaiming.sql");
  private static final String OF_ACT = Sql.of(Proclaiming.class, "proclamation_of_act.sql");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  public Proclaiming(JdbcClient database, TransactionTemplate transaction, InstantSource clock) {
    this.database = database;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Makes a proven pack law because the bureau is started with it, and keeps its files.
  ///
  /// @throws IllegalArgumentException when the proof found the pack unsound
  public Proclaimed proclaim(Proof proof) {
    return proclaim(proof, Optional.empty());
  }

  /// Makes a proven pack law by an act, once however often it is said.
  ///
  /// @throws IllegalArgumentException when the proof found the pack unsound
  public Proclaimed proclaim(Proof proof, UUID act) {
    return proclaim(proof, Optional.of(act));
  }

  /// What stands in the pack's way now; nothing of it is made law by asking.
  public List<Proclaimed.Objection> objections(Pack pack) {
    return Proposal.of(database, pack, today(pack)).objections();
  }

  private Proclaimed proclaim(Proof proof, Optional<UUID> act) {
    Pack pack =
        proof.pack().orElseThrow(() -> new IllegalArgumentException(proof.problems().toString()));
    Proclaimed proclaimed = transaction.execute(status -> proclaimLocked(pack, proof, act));
    if (proclaimed == null) {
      throw new AssertionError("a proclamation ended without a result");
    }
    return proclaimed;
  }

  private Proclaimed proclaimLocked(Pack pack, Proof proof, Optional<UUID> act) {
    database.sql(LOCK).query(rows -> {});
    Optional<Proclamation> made = act.flatMap(this::madeBy);
    if (made.isPresent()) {
      return new Proclaimed.Unchanged(made.get().number());
    }
    Optional<Proclamation> newest = new Packs(database).newest();
    if (newest.isPresent() && newest.get().digest().hex().equals(proof.digest())) {
      return new Proclaimed.Unchanged(newest.get().number());
    }
    LocalDate today = today(pack);
    Proposal proposal = Proposal.of(database, pack, today);
    if (!proposal.objections().isEmpty()) {
      return new Proclaimed.Objected(proposal.objections());
    }
    int number = proposal.last() + 1;
    new Recording(database, number, clock.instant(), today, act)
        .record(pack, proof.files(), proposal.added(), proposal.ended());
    return new Proclaimed.Law(number, today, proposal.added().size(), proposal.ended().size());
  }

  private Optional<Proclamation> madeBy(UUID act) {
    return database.sql(OF_ACT).param("act", act.toString()).query(Proclamation::of).optional();
  }

  private LocalDate today(Pack pack) {
    return clock.instant().atZone(pack.bureau().seat().zone()).toLocalDate();
  }
}
