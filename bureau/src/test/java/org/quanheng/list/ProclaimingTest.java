package org.quanheng.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanheng.gate.SmallBureau;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.MapFiles;
import org.quanheng.law.Proof;
import org.quanheng.list.Proclaimed.Ground;

class ProclaimingTest {

  private static final String PENALTY = "powers/false-weights.md";
  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), SmallBureau.ZONE);

  private SmallBureau bureau;

  @BeforeEach
  void open() {
    bureau = new SmallBureau();
  }

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  void theFirstProclamationTakesOverTheLawAsItStood() {
    Law law = bureau.list().freshLaw();
    assertThat(law.proclamation()).isEqualTo(1);
    assertThat(law.inForce(LocalDate.of(2016, 1, 1)))
        .extracting(PowerInForce::code)
        .containsExactly("CF-W-031", "XK-W-010");
    assertThat(law.inForce(TODAY)).extracting(PowerInForce::code).containsExactly("CF-W-031");
  }

  @Test
  void everyNormIsSealed() {
    // the proclamation, two powers and one duty
    assertThat(leaves()).isEqualTo(4);
  }

  @Test
  void theSamePackAgainChangesNothing() {
    assertThat(proclaim(SmallBureau.proof())).isEqualTo(new Proclaimed.Unchanged(1));
    assertThat(leaves()).isEqualTo(4);
  }

  @Test
  void aPowerCanBeEndedFromTodayOn() throws IOException {
    LocalDate until = TODAY.plusDays(30);
    Proclaimed proclaimed =
        proclaim(
            with(
                PENALTY, "2012-01-01}", "2012-01-01, until: " + until + "}\nended-by: A decision"));
    assertThat(proclaimed).isEqualTo(new Proclaimed.Law(2, TODAY, 0, 1));
    Law law = bureau.list().freshLaw();
    assertThat(law.inForce("CF-W-031", until.minusDays(1))).isPresent();
    assertThat(law.inForce("CF-W-031", until)).isEmpty();
    assertThat(leaves()).isEqualTo(6);
  }

  @Test
  void aPowerCannotBeEndedInThePast() throws IOException {
    LocalDate until = TODAY.minusDays(1);
    assertThat(
            grounds(
                with(
                    PENALTY,
                    "2012-01-01}",
                    "2012-01-01, until: " + until + "}\nended-by: A decision")))
        .containsExactly(Ground.PAST);
  }

  @Test
  void anEndThatWasReachedCannotMove() throws IOException {
    assertThat(grounds(with("powers/scale-licence.md", "until: 2018-01-01", "until: 2019-01-01")))
        .containsExactly(Ground.PAST);
  }

  @Test
  void aPowerCannotBecomeAnother() throws IOException {
    assertThat(grounds(with(PENALTY, "Penalty for false weights", "Penalty for all weights")))
        .containsExactly(Ground.CHANGED);
  }

  @Test
  void aNewPowerCannotBeginBeforeItIsProclaimed() throws IOException {
    TreeMap<String, byte[]> files = files();
    String another = text(files, PENALTY).replace("CF-W-031", "CF-W-032");
    files.put("powers/another.md", another.getBytes(StandardCharsets.UTF_8));
    assertThat(grounds(SmallBureau.proof(MapFiles.of(files)))).containsExactly(Ground.BACKDATED);
    String later = another.replace("from: 2012-01-01", "from: " + TODAY.plusDays(1));
    files.put("powers/another.md", later.getBytes(StandardCharsets.UTF_8));
    assertThat(proclaim(SmallBureau.proof(MapFiles.of(files))))
        .isEqualTo(new Proclaimed.Law(2, TODAY, 1, 0));
  }

  @Test
  void aPowerInForceCannotBeLeftOut() throws IOException {
    assertThat(grounds(with(PENALTY, "code: CF-W-031", "code: CF-W-099")))
        .containsExactlyInAnyOrder(Ground.BACKDATED, Ground.MISSING);
  }

  private Proclaimed proclaim(Proof proof) {
    return bureau.proclaiming().proclaim(proof);
  }

  private java.util.List<Ground> grounds(Proof proof) {
    Proclaimed proclaimed = proclaim(proof);
    assertThat(proclaimed).isInstanceOf(Proclaimed.Objected.class);
    assertThat(bureau.list().freshLaw().proclamation()).as("nothing is proclaimed").isEqualTo(1);
    return ((Proclaimed.Objected) proclaimed)
        .objections().stream().map(Proclaimed.Objection::ground).toList();
  }

  private long leaves() {
    return bureau
        .jdbc("seal")
        .sql("SELECT (SELECT count(*) FROM seal.outbox) + (SELECT count(*) FROM seal.entry)")
        .query(Long.class)
        .single();
  }

  private static Proof with(String file, String what, String instead) throws IOException {
    TreeMap<String, byte[]> files = files();
    String text = text(files, file);
    assertThat(text).contains(what);
    files.put(file, text.replace(what, instead).getBytes(StandardCharsets.UTF_8));
    return SmallBureau.proof(MapFiles.of(files));
  }

  private static String text(TreeMap<String, byte[]> files, String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  private static TreeMap<String, byte[]> files() throws IOException {
    FolderFiles folder = new FolderFiles(SmallBureau.folder("small"));
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (String path : folder.paths()) {
      files.put(path, folder.open(path).readAllBytes());
    }
    return files;
  }
}
