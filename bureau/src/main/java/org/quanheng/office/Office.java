package org.quanheng.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.quanheng.ground.Sql;
import org.quanheng.law.Deed;
import org.quanheng.law.Establishment;
import org.quanheng.law.Organ;
import org.quanheng.law.PostKind;
import org.quanheng.law.Validity;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door of the office.
///
/// The roll is kept in memory and told old by a revision number; the database has the last word on
/// every attendance.
public final class Office {

  private static final String ROLL = Sql.of(Office.class, "roll.sql");
  private static final String REVISION = Sql.of(Office.class, "revision.sql");
  private static final String APART = Sql.of(Office.class, "kinds_apart.sql");
  private static final String ATTEND = Sql.of(Office.class, "attend.sql");
  private static final String APPOINT = Sql.of(Office.class, "appoint.sql");
  private static final String END = Sql.of(Office.class, "end_appointment.sql");
  private static final String APPOINT_BY_ACT = Sql.of(Office.class, "appoint_by_act.sql");
  private static final String END_BY_ACT = Sql.of(Office.class, "end_by_act.sql");
  private static final String ENDED_BY = Sql.of(Office.class, "ended_by.sql");
  private static final String ATTENDED = Sql.of(Office.class, "attended_from.sql");
  private static final String POSTS = Sql.of(Office.class, "posts_of_all_days.sql");
  private static final String KNOWN = Sql.of(Office.class, "known_officers.sql");
  private static final String ENROL = Sql.of(Office.class, "enrol.sql");

  /// Attendances already on record, so that an officer's second act of a day costs nothing.
  /// Forgetting is harmless.
  private static final int REMEMBERED = 100_000;

  private final JdbcClient database;
  private final Set<Seat> attended = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Roll roll;

  public Office(JdbcClient database) {
    this.database = database;
  }

  /// The roll as last read; at most as old as the last call of [#freshRoll()].
  public Roll roll() {
    Roll known = roll;
    return known == null ? freshRoll() : known;
  }

  /// The roll as the database has it now.
  public Roll freshRoll() {
    long revision = database.sql(REVISION).query(Long.class).single();
    Roll known = roll;
    if (known != null && known.revision() == revision) {
      return known;
    }
    Roll read = readRoll(revision);
    roll = read;
    return read;
  }

  /// Puts on record that these officers sit at these posts on these days. Refused by the database
  /// outside their appointments, so callers check the roll first.
  public void attend(Collection<Seat> seats) {
    List<Seat> fresh = seats.stream().distinct().filter(seat -> !attended.contains(seat)).toList();
    if (fresh.isEmpty()) {
      return;
    }
    database
        .sql(ATTEND)
        .param("officers", fresh.stream().map(Seat::officer).toArray(String[]::new))
        .param("posts", fresh.stream().map(Seat::post).toArray(String[]::new))
        .param("days", fresh.stream().map(seat -> seat.day().toString()).toArray(String[]::new))
        .update();
    if (attended.size() > REMEMBERED) {
      attended.clear();
    }
    attended.addAll(fresh);
  }

  /// Sets up the units, kinds of post and posts of a bureau; what stands already stays as it is.
  public void establish(Establishment establishment) {
    for (Organ organ : Establishing.highestFirst(establishment)) {
      Establishing.unit(database, organ);
    }
    for (PostKind kind : establishment.posts().values()) {
      Establishing.kind(database, kind);
    }
    for (Organ organ : establishment.organs().values()) {
      Establishing.posts(database, organ);
    }
  }

  /// Makes an officer known; an officer already known stays as he is.
  public void enrol(Officer officer) {
    database
        .sql(ENROL)
        .param("officer", officer.officer())
        .param("en", officer.names().en())
        .param("hans", officer.names().zhHans())
        .param("hant", officer.names().zhHant())
        .param("sample", officer.sample())
        .update();
  }

  /// Appoints an officer to a post; the same appointment again changes nothing.
  public void appoint(String officer, String post, Validity valid) {
    database
        .sql(APPOINT)
        .param("officer", officer)
        .param("post", post)
        .param("from", Days.orOpen(valid.from()), Types.DATE)
        .param("until", Days.orOpen(valid.until()), Types.DATE)
        .update();
  }

  /// Ends the appointment that is open on the given day; that day is the first the officer no
  /// longer holds the post.
  public boolean end(String officer, String post, LocalDate until) {
    int ended =
        database
            .sql(END)
            .param("officer", officer)
            .param("post", post)
            .param("until", until)
            .update();
    return ended == 1;
  }

  /// Appoints an officer by an act, once however often it is said. Refused by the database where
  /// the post is not there or the officer holds it already on some of the days.
  public void appoint(Deed.Appoint appointment, UUID act) {
    database
        .sql(APPOINT_BY_ACT)
        .param("officer", appointment.officer())
        .param("post", appointment.post())
        .param("from", Days.orOpen(appointment.valid().from()), Types.DATE)
        .param("until", Days.orOpen(appointment.valid().until()), Types.DATE)
        .param("acting", appointment.acting())
        .param("act", act.toString())
        .update();
  }

  /// Ends an appointment by an act, once however often it is said.
  ///
  /// @return whether an appointment has ended by this act
  public boolean end(Deed.EndAppointment end, UUID act) {
    database
        .sql(END_BY_ACT)
        .param("officer", end.officer())
        .param("post", end.post())
        .param("until", end.until())
        .param("act", act.toString())
        .update();
    return database.sql(ENDED_BY).param("act", act.toString()).query(Long.class).single() > 0;
  }

  /// Whether an officer has acted from a post on a day or after: his appointment then cannot end on
  /// that day.
  public boolean attended(String officer, String post, LocalDate day) {
    return database
        .sql(ATTENDED)
        .param("officer", officer)
        .param("post", post)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  private Roll readRoll(long revision) {
    Map<String, Set<String>> apart = new HashMap<>();
    database
        .sql(APART)
        .query(row -> {
          apart
              .computeIfAbsent(row.getString("kind"), kind -> new HashSet<>())
              .add(row.getString("other"));
        });
    Map<String, Map<String, List<Validity>>> posts = new HashMap<>();
    database
        .sql(ROLL)
        .query(row -> {
          posts
              .computeIfAbsent(row.getString("officer"), officer -> new HashMap<>())
              .computeIfAbsent(row.getString("post"), post -> new ArrayList<>())
              .add(validity(row));
        });
    return new Roll(revision, posts, apart, readSeating());
  }

  private Roll.Seating readSeating() {
    Map<String, List<Validity>> posts = new HashMap<>();
    Set<String> heads = new HashSet<>();
    database
        .sql(POSTS)
        .query(row -> {
          String post = row.getString("post");
          posts.computeIfAbsent(post, p -> new ArrayList<>()).add(validity(row));
          if (row.getBoolean("head")) {
            heads.add(post);
          }
        });
    Set<String> officers = new HashSet<>(database.sql(KNOWN).query(String.class).list());
    return new Roll.Seating(posts, heads, officers);
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return Days.between(
        row.getObject("first_day", LocalDate.class), row.getObject("end_day", LocalDate.class));
  }
}
