package org.quanheng.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Growth;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.Tile;
import org.quanheng.ledger.TileReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The queries of this room, each in its file. What is read is not trusted here: trees prove their
/// tiles, and the audit proves the entries.
final class Store implements TileReader {
  private static final String HEAD = Sql.of(Store.class, "head.sql");
  private static final String HEAD_LOCK = Sql.of(Store.class, "head_lock.sql");
  private static final String HEAD_UPDATE = Sql.of(Store.class, "head_update.sql");
  private static final String LOG_END = Sql.of(Store.class, "log_end.sql");
  private static final String BATCH_TAKE = Sql.of(Store.class, "batch_take.sql");
  private static final String BATCH_CLEAR = Sql.of(Store.class, "batch_clear.sql");
  private static final String ENTRY_INSERT = Sql.of(Store.class, "entry_insert.sql");
  private static final String ENTRIES_FROM = Sql.of(Store.class, "entries_from.sql");
  private static final String ENTRY_OF_KEY = Sql.of(Store.class, "entry_of_key.sql");
  private static final String TILE_DATA = Sql.of(Store.class, "tile_data.sql");
  private static final String TILES_WRITE = Sql.of(Store.class, "tiles_write.sql");
  private static final String ROOT_AT = Sql.of(Store.class, "root_at.sql");
  private static final String ROOT_INSERT = Sql.of(Store.class, "root_insert.sql");
  private static final String CHECKPOINT_NEWEST = Sql.of(Store.class, "checkpoint_newest.sql");
  private static final String CHECKPOINT_INSERT = Sql.of(Store.class, "checkpoint_insert.sql");
  private static final String COSIGNED_NEWEST = Sql.of(Store.class, "cosigned_newest.sql");
  private static final String COSIGNED_INSERT = Sql.of(Store.class, "cosigned_insert.sql");
  private static final String POLICY_NEWEST = Sql.of(Store.class, "policy_newest.sql");
  private static final String POLICY_INSERT = Sql.of(Store.class, "policy_insert.sql");
  private static final String QUEUE_STATE = Sql.of(Store.class, "queue_state.sql");
  private static final String COMPLETENESS = Sql.of(Store.class, "completeness.sql");

  /// The keys of policies among the entries; the genesis has 0.
  private static final long POLICIES = 1;

  private final JdbcClient jdbc;

  Store(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A key and where it stands: without an index it still waits.
  record Place(Optional<Long> index, Entry entry) {}

  /// A policy that was put in force.
  ///
  /// @param number counted from 1
  record Enacted(int number, String text) {}

  /// A tree with its cosignatures, and when it was published.
  record Published(Note note, Instant at) {}

  /// Where the log's rows end.
  record LogEnd(long entries, long newestRoot) {}

  Head head() {
    return jdbc.sql(HEAD).query(Store::headOf).single();
  }

  Head lockHead() {
    return jdbc.sql(HEAD_LOCK).query(Store::headOf).single();
  }

  LogEnd logEnd() {
    return jdbc.sql(LOG_END).query(LogEnd.class).single();
  }

  List<Entry> take(long size, int most) {
    return jdbc.sql(BATCH_TAKE)
        .param("size", size)
        .param("most", most)
        .query(Store::entryOf)
        .list();
  }

  void insert(Entry entry) {
    jdbc.sql(ENTRY_INSERT)
        .param("idx", entry.index())
        .param("key", entry.key())
        .param("leaf", entry.leaf())
        .update();
  }

  int clearQueueFrom(long index) {
    return jdbc.sql(BATCH_CLEAR).param("from", index).update();
  }

  /// Makes the grown tree the newest one.
  void write(Growth.Batch grown) {
    List<Growth.Changed> tiles = grown.tiles();
    jdbc.sql(TILES_WRITE)
        .param("levels", tiles.stream().mapToInt(changed -> changed.tile().level()).toArray())
        .param("ns", tiles.stream().mapToLong(changed -> changed.tile().index()).toArray())
        .param("widths", tiles.stream().mapToInt(changed -> changed.tile().width()).toArray())
        .param("datas", tiles.stream().map(Growth.Changed::hashes).toArray(byte[][]::new))
        .update();
    byte[] root = grown.root().bytes();
    jdbc.sql(ROOT_INSERT).param("size", grown.size()).param("root", root).update();
    jdbc.sql(HEAD_UPDATE).param("size", grown.size()).param("root", root).update();
  }

  /// A tile in exactly its width; shorter, or of no bytes, when the log does not have it so wide.
  @Override
  public byte[] read(Tile tile) {
    return jdbc.sql(TILE_DATA)
        .param("level", tile.level())
        .param("n", tile.index())
        .query((row, _) -> row.getBytes("data"))
        .optional()
        .map(widest -> widest.length > tile.bytes() ? Arrays.copyOf(widest, tile.bytes()) : widest)
        .orElseGet(() -> new byte[0]);
  }

  Optional<Hash> rootAt(long size) {
    return jdbc.sql(ROOT_AT)
        .param("size", size)
        .query((row, _) -> Hash.of(row.getBytes("root")))
        .optional();
  }

  Optional<byte[]> newestNote() {
    return jdbc.sql(CHECKPOINT_NEWEST).query((row, _) -> row.getBytes("note")).optional();
  }

  void insert(long size, Note note) {
    jdbc.sql(CHECKPOINT_INSERT).param("size", size).param("note", note.bytes()).update();
  }

  Optional<Published> newestPublished() {
    return jdbc.sql(COSIGNED_NEWEST)
        .query((row, _) ->
            new Published(
                Note.parse(row.getBytes("note")), row.getTimestamp("published_at").toInstant()))
        .optional();
  }

  void publish(Published cosigned) {
    jdbc.sql(COSIGNED_INSERT)
        .param("size", Checkpoint.parse(cosigned.note().text()).size())
        .param("note", cosigned.note().bytes())
        .param("at", cosigned.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Enacted> newestPolicy() {
    return jdbc.sql(POLICY_NEWEST).query(Enacted.class).optional();
  }

  /// Puts a policy in force and queues it to be sealed: both or neither, in the caller's
  /// transaction.
  void enact(Enacted policy) {
    jdbc.sql(POLICY_INSERT).param("number", policy.number()).param("text", policy.text()).update();
    Json leaf =
        Json.object()
            .put("v", "quanheng/policy/1")
            .put("number", policy.number())
            .put("policy", policy.text())
            .build();
    UUID key = new UUID(POLICIES, policy.number());
    Outbox.append(jdbc, key, leaf.encode(Json.Limits.LEAF));
  }

  List<Entry> entries(long from, int most) {
    return jdbc.sql(ENTRIES_FROM)
        .param("from", from)
        .param("most", most)
        .query(Store::entryOf)
        .list();
  }

  Optional<Place> find(UUID key) {
    return jdbc.sql(ENTRY_OF_KEY)
        .param("key", key)
        .query((row, number) -> {
          Entry entry = entryOf(row, number);
          return new Place(Optional.ofNullable(row.getObject("idx", Long.class)), entry);
        })
        .optional();
  }

  Health health(long signed, Optional<String> failure) {
    long size = head().size();
    return jdbc.sql(QUEUE_STATE)
        .query((row, _) ->
            new Health(
                size,
                signed,
                row.getLong("queued"),
                Optional.ofNullable(row.getTimestamp("oldest")).map(at -> at.toInstant()),
                failure))
        .single();
  }

  Completeness completeness() {
    return jdbc.sql(COMPLETENESS).query(Completeness.class).single();
  }

  private static Head headOf(ResultSet row, int number) throws SQLException {
    return new Head(row.getLong("size"), Hash.of(row.getBytes("root")));
  }

  private static Entry entryOf(ResultSet row, int number) throws SQLException {
    return new Entry(row.getLong("idx"), row.getObject("key", UUID.class), row.getBytes("leaf"));
  }
}
