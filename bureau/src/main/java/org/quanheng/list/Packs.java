package org.quanheng.list;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /// So many proofs are kept at hand: the one in force and those somebody is looking at.
  private static final int REMEMBERED = 6;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final JdbcClient database;
  private volatile @Nullable PackInForce inForce;
  private final Map<String, Proof> proofs = new LinkedHashMap<>();

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
    return database.sql(ALL).query(Proclamation::of).list();
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
    remember(proof.digest(), proof);
  }

  /// @param digest that of the files, sound or not
  void remember(String digest, Proof proof) {
    synchronized (proofs) {
      proofs.remove(digest);
      proofs.put(digest, proof);
      if (proofs.size() > REMEMBERED) {
        proofs.remove(proofs.keySet().iterator().next());
      }
    }
  }

  /// What the prover says of a pack that is kept; empty when none bears this digest.
  ///
  /// @param digest 64 lower-case hexadecimal digits; any other text is no pack's
  public Optional<Proof> proof(String digest) {
    if (!DIGEST.matcher(digest).matches()) {
      return Optional.empty();
    }
    synchronized (proofs) {
      Proof known = proofs.get(digest);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<Proof> proof = files(Hash.fromHex(digest)).map(Prover::prove);
    proof.ifPresent(made -> remember(digest, made));
    return proof;
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
    return database.sql(NEWEST).query(Proclamation::of).optional();
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
    Proof proof =
        proof(newest.digest().hex())
            .orElseThrow(() -> new AssertionError("not kept: " + newest.digest()));
    PackInForce proven =
        new PackInForce(
            newest, proof.pack().orElseThrow(() -> notSound(newest, proof)), proof.files());
    inForce = proven;
    return proven;
  }

  private static ListFailure notSound(Proclamation newest, Proof proof) {
    return new ListFailure(
        ("The pack of proclamation %d breaks rules of this version of the programme: %d problems, the"
                + " first: %s. Proclaim a pack that keeps them.")
            .formatted(newest.number(), proof.problems().size(), proof.problems().getFirst()));
  }
}
