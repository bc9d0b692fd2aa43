package org.quanheng.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanheng.gate.SmallBureau;
import org.quanheng.ground.TestDatabase;
import org.quanheng.law.MapFiles;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;
import org.quanheng.ledger.Hash;

/// The law in force can be taken away whole and proven again, and nobody can put another in its
/// place.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PacksTest {

  private SmallBureau bureau;

  @BeforeAll
  void open() {
    bureau = new SmallBureau();
  }

  @AfterAll
  void close() {
    bureau.close();
  }

  @Test
  void beforeTheFirstProclamationThereIsNoLaw() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Packs packs = new Packs(database.jdbc("list"));
      assertThat(packs.proclamations()).isEmpty();
      assertThatThrownBy(packs::current).isInstanceOf(ListFailure.class);
    }
  }

  @Test
  void thePackInForceIsKeptToTheByteAndProvenAgain() {
    Proof proof = SmallBureau.proof();
    PackInForce inForce = new Packs(bureau.jdbc("list")).current();
    assertThat(inForce.pack().powers()).isEqualTo(proof.pack().orElseThrow().powers());
    assertThat(inForce.proclamation().digest().hex()).isEqualTo(proof.digest());
    assertThat(inForce.files().paths()).isEqualTo(proof.files().paths());
    inForce
        .files()
        .files()
        .forEach((path, bytes) -> assertThat(bytes).isEqualTo(proof.files().files().get(path)));
    assertThat(Prover.prove(inForce.files()).digest()).isEqualTo(proof.digest());
  }

  @Test
  void whatIsProvenOnceIsNotProvenAgain() {
    Packs packs = new Packs(bureau.jdbc("list"));
    Proof proof = SmallBureau.proof();
    packs.remember(proof);
    assertThat(packs.current().files()).isSameAs(proof.files());
    List<PackInForce> asked =
        IntStream.range(0, 32).parallel().mapToObj(i -> packs.current()).distinct().toList();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst()).isSameAs(packs.current());
  }

  @Test
  void aPackThatChangesNoPowerIsANewProclamationAndAnEarlierOneIsTold() throws SQLException {
    try (SmallBureau own = new SmallBureau()) {
      Packs packs = new Packs(own.jdbc("list"));
      Proof first = SmallBureau.proof();
      Proof second =
          SmallBureau.proof(with(first, "statutes/weights-law.yaml", "invented", "made"));
      packs.remember(first);
      assertThat(packs.superseded(first)).isEmpty();
      assertThat(packs.current().proclamation().number()).isEqualTo(1);
      assertThat(own.proclaiming().proclaim(second))
          .isInstanceOfSatisfying(
              Proclaimed.Law.class,
              law -> assertThat(law).extracting("number", "added", "ended").contains(2, 0, 0));
      assertThat(packs.current().proclamation().number()).isEqualTo(2);
      assertThat(packs.current().files().digest()).isEqualTo(second.digest());
      assertThat(packs.superseded(second)).isEmpty();
      assertThat(packs.superseded(first))
          .hasValueSatisfying(it -> {
            assertThat(it.earlier().number()).isEqualTo(1);
            assertThat(it.inForce()).isEqualTo(packs.current().proclamation());
          });
      assertThat(packs.proclamations()).extracting(Proclamation::number).containsExactly(2, 1);
      assertThat(packs.files(Hash.fromHex(first.digest())))
          .hasValueSatisfying(it -> assertThat(it.digest()).isEqualTo(first.digest()));
      assertThat(own.jdbc("list").sql("SELECT count(*) FROM list.file").query(Long.class).single())
          .as("files both packs hold are kept once")
          .isEqualTo(first.files().paths().size() + 1);
    }
  }

  @Test
  void whatAnEarlierVersionFoundSoundAndThisDoesNotIsNoLawToShow() throws SQLException {
    try (SmallBureau own = new SmallBureau()) {
      MapFiles files = with(SmallBureau.proof(), "units/hill.yaml", "level: city", "level: town");
      Packs.keep(own.jdbc("list"), files);
      try (Connection connection = own.database().connect("list");
          Statement statement = connection.createStatement()) {
        statement.execute(
            "INSERT INTO list.proclamation (number, day, proclaimed_at, pack, digest, leaf)"
                + " VALUES (2, now(), now(), 'small', '\\x"
                + files.digest()
                + "', gen_random_uuid())");
      }
      assertThatThrownBy(() -> new Packs(own.jdbc("list")).current())
          .isInstanceOf(ListFailure.class)
          .hasMessageContaining("proclamation 2")
          .hasMessageContaining("units/hill.yaml:2");
    }
  }

  @Test
  void aFileIsKeptUnderItsOwnHashOnly() {
    assertRefused("INSERT INTO list.file VALUES (sha256('one'), 'another')", "check constraint");
  }

  @Test
  void aPackIsKeptWithItsOwnFilesOnly() {
    String pack = "'\\x" + SmallBureau.proof().digest() + "'";
    assertRefused(
        "INSERT INTO list.pack (digest) VALUES (sha256('x'))", "not the files of the pack");
    assertRefused(
        "INSERT INTO list.pack_file SELECT "
            + pack
            + ", 'powers/mine.md', digest FROM list.file"
            + " LIMIT 1",
        "no others");
  }

  @Test
  void nothingIsLawWhosePackIsNotKept() {
    assertRefused(
        "INSERT INTO list.proclamation (number, day, proclaimed_at, pack, digest, leaf)"
            + " VALUES (9, now(), now(), 'small', sha256('x'), gen_random_uuid())",
        "foreign key");
  }

  private void assertRefused(String sql, String why) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = bureau.database().connect("list");
                  Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  private static MapFiles with(Proof proof, String file, String what, String instead) {
    SortedMap<String, byte[]> files = new TreeMap<>(proof.files().files());
    String text = new String(files.get(file), StandardCharsets.UTF_8);
    assertThat(text).contains(what);
    files.put(file, text.replace(what, instead).getBytes(StandardCharsets.UTF_8));
    return MapFiles.of(files);
  }
}
