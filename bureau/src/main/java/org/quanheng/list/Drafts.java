package org.quanheng.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quanheng.ground.Sql;
import org.quanheng.law.MapFiles;
import org.quanheng.ledger.Hash;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Drafts of the law that are worked on: each a line of versions, of which none is ever lost. Each
/// version is one of the [DraftPacks], proven as a whole.
public final class Drafts {

  private static final String NEWEST = Sql.of(Drafts.class, "newest_draft_versions.sql");
  private static final String VERSIONS = Sql.of(Drafts.class, "draft_versions.sql");
  private static final String RECORD = Sql.of(Drafts.class, "record_draft_version.sql");

  private final JdbcClient database;
  private final DraftPacks packs;

  public Drafts(JdbcClient database, DraftPacks packs) {
    this.database = database;
    this.packs = packs;
  }

  /// The newest version of every draft, what was saved last first.
  public List<DraftVersion> all() {
    return database.sql(NEWEST).query(Drafts::version).list();
  }

  /// The versions of a draft, newest first; none when there is no such draft.
  public List<DraftVersion> versions(UUID draft) {
    return database.sql(VERSIONS).param("draft", draft.toString()).query(Drafts::version).list();
  }

  /// Begins a draft with a pack that was uploaded.
  public DraftVersion begin(DraftPack pack, String officer) {
    UUID draft = UUID.randomUUID();
    record(draft, 1, pack, null, officer);
    return versions(draft).getFirst();
  }

  /// Changes one file of a draft, or adds it.
  ///
  /// @param onto the version that was being looked at; somebody may have saved another since
  public Edit write(DraftVersion onto, String path, byte[] content, String officer) {
    Map<String, byte[]> files = files(onto);
    files.put(path, content);
    return save(onto, files, path, officer);
  }

  /// Takes one file out of a draft.
  public Edit remove(DraftVersion onto, String path, String officer) {
    Map<String, byte[]> files = files(onto);
    files.remove(path);
    return save(onto, files, path, officer);
  }

  /// Makes a former version the newest again.
  public Edit goBack(DraftVersion onto, DraftVersion former, String officer) {
    return next(onto, former.pack(), null, officer);
  }

  private Edit save(DraftVersion onto, Map<String, byte[]> files, String path, String officer) {
    return switch (packs.upload(files, officer)) {
      case Upload.Kept kept -> next(onto, kept.draft(), path, officer);
      case Upload.Refused refused -> new Edit.Refused(refused.problems());
    };
  }

  private Edit next(DraftVersion onto, DraftPack pack, @Nullable String path, String officer) {
    boolean overtaken = false;
    try {
      record(onto.draft(), onto.number() + 1, pack, path, officer);
    } catch (DuplicateKeyException taken) {
      overtaken = true;
    }
    DraftVersion newest = versions(onto.draft()).getFirst();
    return overtaken ? new Edit.Overtaken(newest) : new Edit.Saved(newest);
  }

  private void record(
      UUID draft, int number, DraftPack pack, @Nullable String path, String officer) {
    database
        .sql(RECORD)
        .param("draft", draft.toString())
        .param("version", number)
        .param("pack", pack.digest().bytes())
        .param("path", path, Types.VARCHAR)
        .param("officer", officer)
        .update();
  }

  private Map<String, byte[]> files(DraftVersion version) {
    Hash digest = version.pack().digest();
    return new HashMap<>(
        packs
            .files(digest)
            .map(MapFiles::files)
            .orElseThrow(() -> new AssertionError("not kept: " + digest)));
  }

  private static DraftVersion version(ResultSet row, int number) throws SQLException {
    return new DraftVersion(
        row.getObject("draft", UUID.class),
        row.getInt("version"),
        Optional.ofNullable(row.getString("path")),
        row.getString("saved_by"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        DraftPacks.draft(row, number));
  }
}
