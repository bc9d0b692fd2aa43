package org.quanheng.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.quanheng.ground.Sql;
import org.quanheng.law.Archive;
import org.quanheng.law.MapFiles;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.ledger.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Packs that were uploaded and wait: kept by content, proven at once, made law by an act that
/// cites their digest or never.
public final class DraftPacks {

  private static final String RECORD = Sql.of(DraftPacks.class, "record_draft.sql");
  private static final String ALL = Sql.of(DraftPacks.class, "draft_packs.sql");
  private static final String ONE = Sql.of(DraftPacks.class, "draft_pack.sql");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Packs packs;

  public DraftPacks(JdbcClient database, TransactionTemplate transaction, Packs packs) {
    this.database = database;
    this.transaction = transaction;
    this.packs = packs;
  }

  /// Takes a pack as a ZIP archive.
  ///
  /// @param officer who sends it
  public Upload upload(byte[] zip, String officer) {
    return upload(Archive.unzip(zip), officer);
  }

  /// Takes a pack file by file.
  ///
  /// @param officer who sends it
  public Upload upload(Map<String, byte[]> files, String officer) {
    return upload(Archive.of(files), officer);
  }

  /// All that were uploaded, newest first.
  public List<DraftPack> all() {
    return database.sql(ALL).query(DraftPacks::draft).list();
  }

  /// One that was uploaded.
  public Optional<DraftPack> find(Hash digest) {
    return database.sql(ONE).param("pack", digest.bytes()).query(DraftPacks::draft).optional();
  }

  /// What the prover says of one that was uploaded, with its files.
  public Optional<Proof> proof(Hash digest) {
    return find(digest).flatMap(draft -> packs.proof(digest.hex()));
  }

  /// The files of one that was uploaded.
  public Optional<MapFiles> files(Hash digest) {
    return find(digest).flatMap(draft -> packs.files(digest));
  }

  /// How one that was uploaded differs from the law in force.
  public Optional<Difference> difference(Hash digest) {
    return find(digest)
        .flatMap(draft -> packs.files(digest))
        .map(files -> Difference.between(packs.current().files(), files));
  }

  private Upload upload(Archive archive, String officer) {
    return switch (archive) {
      case Archive.Refused refused -> new Upload.Refused(refused.problems());
      case Archive.Opened opened -> keep(opened.files(), officer);
    };
  }

  private Upload keep(MapFiles files, String officer) {
    Proof proof = Prover.prove(files);
    Hash digest = Hash.fromHex(files.digest());
    if (proof.sound() && !proof.digest().equals(digest.hex())) {
      throw new AssertionError("proven as " + proof.digest() + ", kept as " + digest);
    }
    transaction.executeWithoutResult(status -> {
      Packs.keep(database, files);
      database
          .sql(RECORD)
          .param("pack", digest.bytes())
          .param("officer", officer)
          .param("problems", proof.problems().size())
          .update();
    });
    packs.remember(digest.hex(), proof);
    return new Upload.Kept(find(digest).orElseThrow(), proof);
  }

  static DraftPack draft(ResultSet row, int number) throws SQLException {
    int proclamation = row.getInt("proclamation");
    return new DraftPack(
        Hash.of(row.getBytes("pack")),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getInt("problems"),
        proclamation == 0 ? OptionalInt.empty() : OptionalInt.of(proclamation));
  }
}
