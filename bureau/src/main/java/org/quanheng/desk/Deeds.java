package org.quanheng.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quanheng.gate.Reason;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What an officer did, what he was refused, and what lies at hand for his posts.
@Component
class Deeds {

  private static final String AT_HAND = Sql.of(Deeds.class, "matters_at_hand.sql");
  private static final String MINE = Sql.of(Deeds.class, "my_acts.sql");
  private static final String ONE = Sql.of(Deeds.class, "my_act.sql");
  private static final String REFUSED = Sql.of(Deeds.class, "my_refusals.sql");
  private static final String IN_MATTER = Sql.of(Deeds.class, "acts_in_matter.sql");
  private static final String OFFICERS = Sql.of(Deeds.class, "officers_of_act.sql");

  /// How far back each post is looked at for what lies at hand.
  private static final int EACH = 60;

  private static final int IN_ONE_MATTER = 100;

  /// What stands between the words of a reason: U+001F, the unit separator.
  private static final String BETWEEN = "\u001f";

  private final JdbcClient published;

  Deeds(JdbcClient published) {
    this.published = published;
  }

  /// What an act or a refused draft rests on.
  record Cited(String power, String step, String post, String matter) {}

  /// An act.
  record Deed(
      UUID act, Cited cited, String outcome, Instant claimed, Instant recorded, LocalDate day) {}

  /// A refused draft.
  record Refusal(
      UUID refusal, Cited cited, Instant claimed, Instant recorded, List<Reason> reasons) {}

  /// Which of them are asked for.
  ///
  /// @param before only what is older
  record Asked(
      String officer,
      @Nullable String power,
      @Nullable String matter,
      @Nullable Instant before,
      int limit) {

    StatementSpec parameters(StatementSpec statement) {
      return statement
          .param("officer", officer)
          .param("power", power, Types.VARCHAR)
          .param("matter", matter, Types.VARCHAR)
          .param(
              "before",
              before == null ? null : before.atOffset(ZoneOffset.UTC),
              Types.TIMESTAMP_WITH_TIMEZONE)
          .param("limit", limit);
    }
  }

  /// The newest act of a matter.
  record Standing(UUID act, Cited cited, String outcome, Instant claimed) {}

  /// The newest act of each matter in which one of these posts acted lately, newest first.
  List<Standing> atHand(Collection<String> posts) {
    return published
        .sql(AT_HAND)
        .param("posts", posts.toArray(String[]::new))
        .param("each", EACH)
        .query((row, _) ->
            new Standing(
                row.getObject("act", UUID.class),
                cited(row),
                row.getString("outcome"),
                instant(row, "claimed_at")))
        .list();
  }

  /// An officer's acts.
  ///
  /// @param posts the posts he ever held
  List<Deed> acts(Asked asked, Collection<String> posts) {
    return asked
        .parameters(published.sql(MINE))
        .param("posts", posts.toArray(String[]::new))
        .query(Deeds::deed)
        .list();
  }

  List<Refusal> refusals(Asked asked) {
    return asked.parameters(published.sql(REFUSED)).query(Deeds::refusal).list();
  }

  /// One act, if this officer was among those who did it.
  Optional<Deed> act(UUID act, String officer) {
    return published
        .sql(ONE)
        .param("act", act.toString())
        .param("officer", officer)
        .query(Deeds::deed)
        .optional();
  }

  /// The newest acts in a matter, newest first.
  List<Deed> inMatter(String matter) {
    return published
        .sql(IN_MATTER)
        .param("matter", matter)
        .param("limit", IN_ONE_MATTER)
        .query(Deeds::deed)
        .list();
  }

  /// Who did an act, the first responsible one first.
  List<String> officers(UUID act) {
    return published
        .sql(OFFICERS)
        .param("act", act.toString())
        .query((row, _) -> row.getString("officer"))
        .list();
  }

  private static Deed deed(ResultSet row, int number) throws SQLException {
    return new Deed(
        row.getObject("act", UUID.class),
        cited(row),
        row.getString("outcome"),
        instant(row, "claimed_at"),
        instant(row, "recorded_at"),
        row.getObject("day", LocalDate.class));
  }

  private static Refusal refusal(ResultSet row, int number) throws SQLException {
    return new Refusal(
        row.getObject("refusal", UUID.class),
        cited(row),
        instant(row, "claimed_at"),
        instant(row, "recorded_at"),
        Stream.of((String[]) row.getArray("reasons").getArray()).map(Deeds::reason).toList());
  }

  private static Reason reason(String said) {
    List<String> parts = List.of(said.split(BETWEEN, -1));
    return Reason.recorded(parts.getFirst(), parts.subList(1, parts.size()));
  }

  private static Cited cited(ResultSet row) throws SQLException {
    return new Cited(
        row.getString("power"),
        row.getString("step"),
        row.getString("post"),
        row.getString("matter"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
