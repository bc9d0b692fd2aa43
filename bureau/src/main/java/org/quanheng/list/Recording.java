package org.quanheng.list;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.quanheng.ground.Sql;
import org.quanheng.law.Duty;
import org.quanheng.law.MapFiles;
import org.quanheng.law.Pack;
import org.quanheng.law.Post;
import org.quanheng.law.Step;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.Tree;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes one proclamation: the files of its pack, its own leaf, then a leaf for each duty that is
/// new, each power added and each ended.
final class Recording {

  private static final String PROCLAMATION = Sql.of(Recording.class, "record_proclamation.sql");
  private static final String POWERS = Sql.of(Recording.class, "record_powers.sql");
  private static final String STEPS = Sql.of(Recording.class, "record_steps.sql");
  private static final String HOLDINGS = Sql.of(Recording.class, "record_holdings.sql");
  private static final String DUTIES = Sql.of(Recording.class, "record_duties.sql");
  private static final String END = Sql.of(Recording.class, "end_power.sql");
  private static final String SEAL = Sql.of(Recording.class, "seal_norms.sql");

  private final JdbcClient database;
  private final int number;
  private final Instant now;
  private final LocalDate today;
  private final Optional<UUID> act;
  private final List<Json.Obj> leaves = new ArrayList<>();

  /// @param act the act by which the pack becomes law, if by one
  Recording(JdbcClient database, int number, Instant now, LocalDate today, Optional<UUID> act) {
    this.database = database;
    this.number = number;
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.today = today;
    this.act = act;
  }

  void record(Pack pack, MapFiles files, List<Entry> added, List<Entry> ended) {
    Packs.keep(database, files);
    proclamation(pack, Hash.fromHex(files.digest()), added.size(), ended.size());
    duties(pack);
    powers(pack, added);
    ended.forEach(this::end);
    seal();
  }

  private void proclamation(Pack pack, Hash digest, int added, int ended) {
    Json.Builder json =
        Json.object()
            .put("added", added)
            .put("bureau", pack.bureau().code())
            .put("day", today.toString())
            .put("ended", ended)
            .put("number", number)
            .put("pack", digest.hex())
            .put("sample", pack.bureau().sample())
            .put("t", now.toString())
            .put("v", "quanheng/proclamation/1");
    act.ifPresent(id -> json.put("act", id.toString()));
    Json.Obj leaf = json.build();
    database
        .sql(PROCLAMATION)
        .param("number", number)
        .param("day", today)
        .param("proclaimed_at", now.atOffset(ZoneOffset.UTC))
        .param("pack", pack.bureau().code())
        .param("digest", digest.bytes())
        .param("leaf", key(leaf))
        .param("act", act.map(UUID::toString).orElse(null), Types.VARCHAR)
        .update();
    leaves.add(leaf);
  }

  private void duties(Pack pack) {
    List<Json.Obj> all = pack.duties().values().stream().map(Norm::leaf).toList();
    List<String> slugs = pack.duties().values().stream().map(Duty::slug).toList();
    Set<String> fresh = new HashSet<>();
    database
        .sql(DUTIES)
        .param("number", number)
        .param("duties", slugs.toArray(String[]::new))
        .param("contents", all.stream().map(Json::text).toArray(String[]::new))
        .param("entries", all.stream().map(Recording::hash).map(Hash::bytes).toArray(byte[][]::new))
        .query(row -> {
          fresh.add(row.getString("duty"));
        });
    for (int i = 0; i < all.size(); i++) {
      if (fresh.contains(slugs.get(i))) {
        leaves.add(all.get(i));
      }
    }
  }

  private void powers(Pack pack, List<Entry> added) {
    database
        .sql(POWERS)
        .param("number", number)
        .param("powers", texts(added, entry -> entry.power().code()))
        .param("categories", texts(added, entry -> entry.power().category().slug()))
        .param("from", texts(added, entry -> entry.from().toString()))
        .param("until", texts(added, Recording::until))
        .param("contents", texts(added, entry -> entry.leaf().text()))
        .param("senses", texts(added, entry -> entry.power().page().sense()))
        .param("substances", bytes(added, Entry::substanceHash))
        .param("entries", bytes(added, Entry::leafHash))
        .update();
    for (Entry entry : added) {
      leaves.add(entry.leaf());
      int place = 0;
      for (Step step : pack.procedure(entry.power()).steps()) {
        step(entry, step, place++);
        holdings(entry, step, pack);
      }
    }
  }

  private void step(Entry entry, Step step, int place) {
    database
        .sql(STEPS)
        .param("power", entry.power().code())
        .param("step", step.slug())
        .param("from", entry.from().toString())
        .param("until", until(entry))
        .param("place", place)
        .param("officers", step.officers())
        .param("outcomes", step.outcomes().toArray(String[]::new))
        .update();
  }

  private void holdings(Entry entry, Step step, Pack pack) {
    List<String> posts = pack.holders(entry.power(), step).stream().map(Post::code).toList();
    database
        .sql(HOLDINGS)
        .param("power", entry.power().code())
        .param("step", step.slug())
        .param("posts", posts.toArray(String[]::new))
        .param("from", entry.from().toString())
        .param("until", until(entry))
        .update();
  }

  private void end(Entry entry) {
    database
        .sql(END)
        .param("power", entry.power().code())
        .param("from", entry.from().toString())
        .param("until", until(entry))
        .query(rows -> {});
    leaves.add(Norm.ending(entry.power()));
  }

  private void seal() {
    database
        .sql(SEAL)
        .param("keys", leaves.stream().map(leaf -> key(leaf).toString()).toArray(String[]::new))
        .param(
            "leaves",
            leaves.stream().map(leaf -> leaf.encode(Json.Limits.LEAF)).toArray(byte[][]::new))
        .query(rows -> {});
  }

  /// A norm's key follows from its leaf, so that one norm is never sealed twice.
  private static UUID key(Json.Obj leaf) {
    Hash hash = hash(leaf);
    return new UUID(hash.first(), hash.second());
  }

  private static String until(Entry entry) {
    return entry.until().equals(LocalDate.MAX) ? "infinity" : entry.until().toString();
  }

  private static Hash hash(Json.Obj leaf) {
    return Tree.leafHash(leaf.encode(Json.Limits.LEAF));
  }

  private static String[] texts(List<Entry> entries, Function<Entry, String> text) {
    return entries.stream().map(text).toArray(String[]::new);
  }

  private static byte[][] bytes(List<Entry> entries, Function<Entry, Hash> hash) {
    return entries.stream().map(hash).map(Hash::bytes).toArray(byte[][]::new);
  }
}
