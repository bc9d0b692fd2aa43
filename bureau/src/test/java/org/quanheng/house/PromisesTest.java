package org.quanheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Refused;
import org.quanheng.gate.SmallBureau;
import org.quanheng.ground.Rooms;
import org.quanheng.seal.Seal;

/// The promises that must hold even against SQL written by hand under any room's role: no act
/// outside the list, and no change or removal of an act, an entry, a tile, or a power's past.
class PromisesTest {

  private static final String TOMORROW_BUT_ONE = "now() + interval '2 days'";
  private static final String IN_2011 = "'2011-06-01'::timestamptz";

  private static SmallBureau bureau;
  private static UUID act;

  @BeforeAll
  static void open() {
    bureau = new SmallBureau();
    Draft draft = SmallBureau.draft();
    assertThat(bureau.gate().pass(draft)).isInstanceOf(Passed.class);
    act = draft.act();
    Draft old = SmallBureau.historic(SmallBureau.draft(), Instant.parse("2016-05-04T02:00:00Z"));
    assertThat(bureau.gate().pass(old)).isInstanceOf(Passed.class);
    assertThat(bureau.gate().pass(SmallBureau.unheardOf())).isInstanceOf(Refused.class);
    try (Seal seal = bureau.seal()) {
      seal.sequence();
    }
  }

  @AfterAll
  static void close() {
    bureau.close();
  }

  static Stream<String> attacks() {
    return Stream.of(
        // acts
        "UPDATE gate.act SET outcome = 'not-proven'",
        "DELETE FROM gate.act",
        "TRUNCATE gate.act CASCADE",
        "UPDATE gate.joint_officer SET officer = 'qian'",
        "DELETE FROM gate.joint_officer",
        "UPDATE gate.refusal SET reasons = '[1]'",
        "DELETE FROM gate.refusal",
        "ALTER TABLE gate.act DISABLE TRIGGER ALL",
        "DROP TABLE gate.act CASCADE",
        // entries, tiles, roots, checkpoints
        "UPDATE seal.entry SET leaf = '\\x00'",
        "DELETE FROM seal.entry",
        "TRUNCATE seal.entry CASCADE",
        "UPDATE seal.tile SET data = data",
        "UPDATE seal.tile SET data = '\\x00', width = 0",
        "DELETE FROM seal.tile",
        "TRUNCATE seal.tile",
        "UPDATE seal.root SET root = root",
        "DELETE FROM seal.root",
        "UPDATE seal.checkpoint SET note = note",
        "DELETE FROM seal.checkpoint",
        "UPDATE seal.head SET size = 0",
        "DELETE FROM seal.head",
        // the past of powers, holdings and appointments
        "DELETE FROM list.power",
        "DELETE FROM list.holding",
        "DELETE FROM list.warrant",
        "UPDATE list.power SET category = 'other'",
        "UPDATE list.power SET content = '{}'",
        "UPDATE list.power SET valid = daterange('2015-01-01', '2018-01-01') WHERE power = 'XK-W-010'",
        "UPDATE list.power SET valid = daterange('2012-01-01', '2030-01-01') WHERE power = 'XK-W-010'",
        "UPDATE list.power SET valid = daterange('2012-01-01', '2016-01-01') WHERE power = 'CF-W-031'",
        "UPDATE list.holding SET valid = daterange('2012-01-01', '2016-01-01') WHERE power = 'CF-W-031'",
        "UPDATE list.proclamation SET day = '2000-01-01'",
        "DELETE FROM list.proclamation",
        "DELETE FROM office.appointment",
        "UPDATE office.appointment SET valid = daterange('2012-01-01', '2013-01-01')",
        "UPDATE office.appointment SET officer = 'li' WHERE officer = 'wang'",
        "DELETE FROM office.attendance",
        // reaching for more
        "CREATE TABLE public.mine (x int)",
        "CREATE SCHEMA mine",
        "ALTER ROLE room_web SUPERUSER",
        "SET ROLE postgres");
  }

  static Stream<String> attacksOnWhatActsChanged() {
    return Stream.of(
        "UPDATE office.appointment SET act = gen_random_uuid()",
        "UPDATE office.appointment SET acting = true",
        "UPDATE office.appointment SET ended_by = gen_random_uuid() WHERE officer = 'wang'",
        "UPDATE office.appointment SET valid = daterange('2012-01-01', '2090-01-01') WHERE officer = 'li'"
            + " AND post = 'hill/inspector'",
        "UPDATE list.proclamation SET act = gen_random_uuid()",
        "UPDATE list.draft_pack SET problems = 0",
        "DELETE FROM list.draft_pack",
        "TRUNCATE list.draft_pack",
        "INSERT INTO list.draft_pack (pack, uploaded_by, uploaded_at, problems)"
            + " SELECT digest, 'wang', '2015-01-01', 0 FROM list.pack",
        "INSERT INTO list.draft_pack (pack, uploaded_by, problems) VALUES (sha256('x'), 'wang', 0)",
        "UPDATE list.draft_version SET saved_by = 'li'",
        "DELETE FROM list.draft_version",
        "TRUNCATE list.draft_version",
        "INSERT INTO list.draft_version (draft, version, pack, saved_by)"
            + " VALUES (gen_random_uuid(), 0, sha256('x'), 'wang')",
        "UPDATE effect.settled SET effect = 'appoint'",
        "DELETE FROM effect.settled",
        "TRUNCATE effect.settled",
        "INSERT INTO effect.settled (act, effect) VALUES (gen_random_uuid(), 'pardon')",
        "INSERT INTO effect.settled (act, effect, settled_at) VALUES (gen_random_uuid(), 'appoint', now())");
  }

  static Stream<String> attacksOnThePacksThatWereLaw() {
    return Stream.of(
        "UPDATE list.file SET content = '\\x00', digest = sha256('\\x00')",
        "DELETE FROM list.file",
        "TRUNCATE list.file CASCADE",
        "UPDATE list.pack SET stored_at = now()",
        "DELETE FROM list.pack",
        "TRUNCATE list.pack CASCADE",
        "UPDATE list.pack_file SET path = 'x'",
        "DELETE FROM list.pack_file",
        "TRUNCATE list.pack_file",
        "INSERT INTO list.pack (digest, stored_at) VALUES (sha256('x'), '2015-01-01')");
  }

  @ParameterizedTest
  @MethodSource({"attacks", "attacksOnThePacksThatWereLaw", "attacksOnWhatActsChanged"})
  void noRoomsRoleCanDoIt(String attack) throws SQLException {
    for (String room : Rooms.STAIRS) {
      try (Connection connection = bureau.database().connect(room);
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(attack))
            .as("%s as room %s", attack, room)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  static Stream<List<String>> forgeries() {
    String drawn = "(SELECT max(warranted) FROM gate.act)";
    String made = "daterange(current_date - 9, current_date + 9)";
    return Stream.of(
        List.of("CF-X-001", "investigate", "hill/inspector", "wang", "now()", drawn),
        List.of("CF-W-031", "deliver", "hill/inspector", "wang", "now()", drawn),
        List.of("CF-W-031", "decide", "hill/inspector", "wang", "now()", drawn),
        List.of("CF-W-031", "investigate", "hill/inspector", "li", "now()", drawn),
        List.of("CF-W-031", "investigate", "hill/inspector", "nobody", "now()", drawn),
        List.of("CF-W-031", "investigate", "hill/inspector", "wang", "now()", made),
        List.of("XK-W-010", "accept", "hill/clerk", "qian", "now()", made),
        List.of("CF-W-031", "investigate", "hill/inspector", "wang", TOMORROW_BUT_ONE, drawn),
        List.of("CF-W-031", "investigate", "hill/inspector", "wang", IN_2011, drawn));
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  void noRoomsRoleCanInsertAnActOutsideTheList(List<String> forgery) throws SQLException {
    String insert =
        """
        INSERT INTO gate.act (act, origin, power, step, post, officer, matter, outcome, because, claimed_at,
          recorded_at, warranted, digest, leaf_hash)
        SELECT gen_random_uuid(), 'historic', '%s', '%s', '%s', '%s', 'm', 'proven', '{}', %s, now(), %s,
          sha256('x'), sha256('x')\
        """
            .formatted(forgery.toArray());
    for (String room : Rooms.STAIRS) {
      try (Connection connection = bureau.database().connect(room);
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(insert))
            .as("%s as room %s", forgery, room)
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void aBackDatedLiveActIsRefusedByTheDatabaseItself() throws SQLException {
    String insert =
        """
        INSERT INTO gate.act (act, origin, power, step, post, officer, matter, outcome, because, claimed_at,
          recorded_at, warranted, digest, leaf_hash)
        SELECT gen_random_uuid(), '%s', power, step, post, officer, 'm', 'proven', '{}', claimed_at, now(), warranted,
          sha256('x'), sha256('x')
        FROM gate.act WHERE claimed_at = '2016-05-04T02:00:00Z' LIMIT 1\
        """;
    try (Connection connection = bureau.database().connect("gate");
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(insert.formatted("live")))
          .hasMessageContaining("check constraint");
      // the very same row as an import, marked as such, shows that only the date stood in its way
      assertThat(statement.executeUpdate(insert.formatted("historic"))).isEqualTo(1);
    }
  }

  @Test
  void noRoomCanWriteTheServersOwnTime() {
    assertThatThrownBy(() ->
            bureau
                .jdbc("gate")
                .sql("INSERT INTO gate.act (act, stored_at) VALUES (gen_random_uuid(), now())")
                .update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void afterAllAttacksTheActStandsAsItWas() {
    assertThat(
            bureau
                .jdbc("gate")
                .sql("SELECT outcome FROM gate.act WHERE act = :act")
                .param("act", act)
                .query(String.class)
                .single())
        .isEqualTo("proven");
  }
}
