package org.quanheng.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanheng.ground.Sql;
import org.quanheng.law.MapFiles;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.ledger.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The packs that are kept, file by file: the one in force, and every one proclaimed before it.
///
/// The pack in force is proven from the files kept, once for each proclamation, and then stays in
/// memory. Any number of threads may ask.
public final class Packs {

  private static final String KEEP = Sql.of(Packs.class, "keep_pack.sql");
  private static final String FILES = Sql.of(Packs.class, "pack_files.sql");
  private static final String ALL = Sql.of(Packs.class, "proclamations.sql");
  private static final String NEWEST = Sql.of(Packs.class, "newest_proclamation.sql");

  private final JdbcClient database;
  private volatile @Nullable PackInForce inForce;
  private volatile @Nullable Proof atHand;

  Packs(JdbcClient database) {
    this.database = database;
  }

  /// The pack in force now.
  ///
  /// @throws ListFailure before the first proclamation, and when this programme does not find sound
  ///   what an earlier one did
  public PackInForce current() {
    Proclamation newest =
        newest()
            .orElseThrow(() ->
                new ListFailure("Nothing has been proclaimed yet: serve the bureau with a pack."));
    PackInForce known = inForce;
    return known != null && known.proclamation().equals(newest) ? known : proven(newest);
  }

  /// All proclamations, newest first.
  public List<Proclamation> proclamations() {
    return database.sql(ALL).query(Packs::proclamation).list();
  }

  /// The files of a pack that is kept, by its digest.
  public Optional<MapFiles> files(Hash digest) {
    Map<String, byte[]> files = new HashMap<>();
    database
        .sql(FILES)
        .param("digest", digest.bytes())
        .query(row -> {
          files.put(row.getString("path"), row.getBytes("content"));
        });
    return files.isEmpty() ? Optional.empty() : Optional.of(MapFiles.of(files));
  }

  /// Hands over a proof that was just made, so that the same pack need not be proven again when it
  /// is, or becomes, the one in force.
  public void remember(Proof proof) {
    atHand = proof;
  }

  /// The proclamation by which a pack was law before another followed it; empty when it never was,
  /// or is law now.
  public Optional<Proclaimed.Superseded> superseded(Proof proof) {
    List<Proclamation> all = proclamations();
    return all.stream()
        .filter(proclamation -> proclamation.digest().hex().equals(proof.digest()))
        .findFirst()
        .filter(proclamation -> !proclamation.equals(all.getFirst()))
        .map(earlier -> new Proclaimed.Superseded(earlier, all.getFirst()));
  }

  /// The proclamation made last, if there was one.
  Optional<Proclamation> newest() {
    return database.sql(NEWEST).query(Packs::proclamation).optional();
  }

  /// Keeps the files of a pack, in the transaction of the caller.
  static void keep(JdbcClient database, MapFiles files) {
    List<byte[]> contents = List.copyOf(files.files().values());
    database
        .sql(KEEP)
        .param("pack", Hash.fromHex(files.digest()).bytes())
        .param("paths", files.files().keySet().toArray(String[]::new))
        .param("digests", contents.stream().map(Packs::sha256).toArray(byte[][]::new))
        .param("contents", contents.toArray(byte[][]::new))
        .update();
  }

  private static byte[] sha256(byte[] content) {
    return Hash.sha256(content).bytes();
  }

  /// One thread proves, the others wait for what it finds.
  private synchronized PackInForce proven(Proclamation newest) {
    PackInForce known = inForce;
    if (known != null && known.proclamation().number() >= newest.number()) {
      return known;
    }
    Proof proof = proof(newest);
    PackInForce proven =
        new PackInForce(
            newest, proof.pack().orElseThrow(() -> notSound(newest, proof)), proof.files());
    inForce = proven;
    atHand = null;
    return proven;
  }

  private Proof proof(Proclamation newest) {
    String digest = newest.digest().hex();
    Proof known = atHand;
    if (known != null && known.sound() && known.digest().equals(digest)) {
      return known;
    }
    Proof proof =
        Prover.prove(files(newest.digest()).orElseThrow(() -> new AssertionError("no " + digest)));
    if (proof.sound() && !proof.digest().equals(digest)) {
      throw new AssertionError(proof.digest() + " was kept as " + digest);
    }
    return proof;
  }

  private static ListFailure notSound(Proclamation newest, Proof proof) {
    return new ListFailure(
        ("The pack of proclamation %d breaks rules of this version of the programme: %d problems, the"
                + " first: %s. Proclaim a pack that keeps them.")
            .formatted(newest.number(), proof.problems().size(), proof.problems().getFirst()));
  }

  private static Proclamation proclamation(ResultSet row, int number) throws SQLException {
    return new Proclamation(
        row.getInt("number"),
        row.getObject("day", LocalDate.class),
        row.getObject("proclaimed_at", OffsetDateTime.class).toInstant(),
        Hash.of(row.getBytes("digest")));
  }
}
