package org.quanheng.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.quanheng.law.Validity;
import org.quanheng.term.Names;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bureau's directory 機構名錄: units, posts, officers and appointments of all days, as the
/// database has them now.
///
/// Units, posts and the names of their heads are for everyone (政府信息公開條例 20, item 2). The names of
/// the others are for the bureau's own desks.
public final class Directory {

  private static final String OFFICERS = Sql.of(Directory.class, "directory_officers.sql");
  private static final String APPOINTMENTS = Sql.of(Directory.class, "directory_appointments.sql");
  private static final String UNITS = Sql.of(Directory.class, "directory_units.sql");
  private static final String POSTS = Sql.of(Directory.class, "directory_posts.sql");

  private final JdbcClient database;

  public Directory(JdbcClient database) {
    this.database = database;
  }

  /// Every officer, by code.
  public List<Officer> officers() {
    return database.sql(OFFICERS).query(Directory::officer).list();
  }

  /// Every appointment of all days, by officer, newest first.
  public List<Appointment> appointments() {
    return database.sql(APPOINTMENTS).query(Directory::appointment).list();
  }

  /// Every unit, by code.
  public List<Unit> units() {
    return database.sql(UNITS).query(Directory::unit).list();
  }

  /// Every post, by code.
  public List<StandingPost> posts() {
    return database.sql(POSTS).query(Directory::post).list();
  }

  /// The appointments to the head posts that hold on a day: what the public may know by name.
  public List<Appointment> heads(LocalDate day) {
    List<String> heads =
        posts().stream()
            .filter(post -> post.head() && post.valid().contains(day))
            .map(StandingPost::post)
            .toList();
    return appointments().stream()
        .filter(held -> held.valid().contains(day) && heads.contains(held.post()))
        .toList();
  }

  private static Officer officer(ResultSet row, int number) throws SQLException {
    return new Officer(row.getString("officer"), names(row), row.getBoolean("sample"));
  }

  private static Appointment appointment(ResultSet row, int number) throws SQLException {
    return new Appointment(
        row.getString("officer"),
        row.getString("post"),
        validity(row),
        row.getBoolean("acting"),
        Optional.ofNullable(row.getObject("act", UUID.class)),
        Optional.ofNullable(row.getObject("ended_by", UUID.class)));
  }

  private static Unit unit(ResultSet row, int number) throws SQLException {
    return new Unit(
        row.getString("unit"),
        row.getString("level"),
        row.getString("region"),
        Optional.ofNullable(row.getString("parent")),
        names(row));
  }

  private static StandingPost post(ResultSet row, int number) throws SQLException {
    return new StandingPost(
        row.getString("post"),
        row.getString("unit"),
        row.getString("kind"),
        row.getBoolean("head"),
        validity(row));
  }

  private static Names names(ResultSet row) throws SQLException {
    return new Names(
        row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"));
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return Days.between(
        row.getObject("first_day", LocalDate.class), row.getObject("end_day", LocalDate.class));
  }
}
