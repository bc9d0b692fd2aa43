package org.quanheng.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanheng.gate.SmallBureau;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.MapFiles;
import org.quanheng.law.Proof;
import org.quanheng.replay.Replay.Failed;
import org.quanheng.replay.Replay.Tally;

/// The permit-intake log of a Dutch municipality (8,577 events of 1,434 cases) sent through the
/// gate.
class ReplayTest {

  private static final Path LOG =
      Path.of(System.getProperty("quanheng.root"), "../shared/data/wabo-receipt/receipt.xes.gz");

  @TempDir private Path folder;

  private final List<Failed> failed = new ArrayList<>();

  @Test
  void everyEventOfTheLogBecomesAnActAndAnEntry() throws IOException {
    assumeTrue(Files.exists(LOG), "the recorded log is not here: " + LOG);
    try (SmallBureau bureau = new SmallBureau(wabo())) {
      long norms = leaves(bureau);
      Tally tally = replay(bureau, LOG);
      assertThat(tally).isEqualTo(new Tally(8577, 8577, 0, 0));
      assertThat(failed).isEmpty();
      assertThat(leaves(bureau) - norms).isEqualTo(8577);
      assertThat(acts(bureau, "SELECT count(DISTINCT matter) FROM gate.act")).isEqualTo(1434);
      assertThat(acts(bureau, "SELECT count(*) FROM gate.act WHERE origin <> 'historic'")).isZero();
      assertThat(acts(bureau, "SELECT count(*) FROM gate.act WHERE claimed_at > '2012-02-01'"))
          .isZero();
      assertThat(replay(bureau, LOG)).as("sent again, nothing is added").isEqualTo(tally);
      assertThat(leaves(bureau) - norms).isEqualTo(8577);
    }
  }

  @Test
  void bothFormsOfTheLogSayTheSame() throws IOException {
    Path csv = LOG.resolveSibling("receipt.csv.gz");
    assumeTrue(Files.exists(csv), "the recorded log is not here: " + csv);
    assertThat(facts(EventLog.in(csv))).isEqualTo(facts(EventLog.in(LOG)));
  }

  @Test
  void withoutAnActivityExactlyItsEventsAreRefusedAndSealed() throws IOException {
    assumeTrue(Files.exists(LOG), "the recorded log is not here: " + LOG);
    String gone = "t16-report-reasons-to-hold-request";
    try (SmallBureau bureau = new SmallBureau(waboWithout(gone))) {
      long norms = leaves(bureau);
      Tally tally = replay(bureau, LOG);
      assertThat(tally).isEqualTo(new Tally(8577, 8557, 20, 0));
      assertThat(failed)
          .hasSize(20)
          .allSatisfy(it -> assertThat(it.rules()).containsExactly("step-unknown"));
      assertThat(acts(bureau, "SELECT count(*) FROM gate.refusal WHERE step = '" + gone + "'"))
          .isEqualTo(20);
      assertThat(leaves(bureau) - norms).isEqualTo(8577);
    }
  }

  @Test
  void aBadEventIsNamedAndTheRestGoesOn() throws IOException {
    String header = "case:concept:name,concept:name,org:group,org:resource,time:timestamp\n";
    String good = "c1,Confirmation of receipt,Group 1,Resource21,2011-10-11 13:45:40+02:00\n";
    String log =
        header
            + good
            + "c2,Confirmation of receipt,Group 1,,2011-10-11 13:45:40+02:00\n"
            + "c3,Confirmation of receipt,Group 1,Resource21,yesterday\n"
            + "c4,Confirmation of receipt\n"
            + "c5,Confirmation of receipt,Group 1,Stranger,2011-10-11 13:45:40+02:00\n"
            + "c6,Confirmation of receipt,Group 99,Resource21,2011-10-11 13:45:40+02:00\n"
            + "c7,Confirmation of receipt,Group 1,Resource21,2999-10-11 13:45:40+02:00\n"
            + "c8,Unheard of,Group 1,Resource21,2011-10-11 13:45:40+02:00\n"
            + "c"
            + "9".repeat(200)
            + ",Confirmation of receipt,Group 1,Resource21,2011-10-11 13:45:40+02:00\n"
            + good.replace("c1", "c10");
    Path file = folder.resolve("bad.csv");
    Files.writeString(file, log);
    try (SmallBureau bureau = new SmallBureau(wabo())) {
      Tally tally = replay(bureau, file);
      assertThat(tally).isEqualTo(new Tally(10, 2, 4, 4));
      assertThat(failed)
          .extracting(it -> it.caseCode().substring(0, Math.min(2, it.caseCode().length())))
          .containsExactlyInAnyOrder("c2", "c3", "", "c5", "c6", "c7", "c8", "c9");
      assertThat(failed).allSatisfy(it -> assertThat(it.line()).isBetween(3L, 10L));
      assertThat(bureau.count("gate.refusal")).isEqualTo(4);
    }
  }

  private Tally replay(SmallBureau bureau, Path log) throws IOException {
    return new Replay(bureau.gate(), bureau.list(), SmallBureau.ZONE)
        .run(
            EventLog.in(log),
            new Replay.Listener() {
              @Override
              public void accept(long events) {
                assertThat(events).isPositive();
              }

              @Override
              public void failed(Failed one) {
                failed.add(one);
              }
            });
  }

  private static List<String> facts(EventLog log) throws IOException {
    List<String> facts = new ArrayList<>();
    log.read(line -> {
      assertThat(line).isInstanceOf(LogLine.Event.class);
      LogLine.Event event = (LogLine.Event) line;
      facts.add(
          String.join(
              "|",
              event.caseCode(),
              event.activity(),
              event.group(),
              event.resource(),
              event.at().toString().substring(0, 19)));
    });
    return facts.stream().sorted().toList();
  }

  private static long leaves(SmallBureau bureau) {
    return bureau
        .jdbc("seal")
        .sql("SELECT (SELECT count(*) FROM seal.outbox) + (SELECT count(*) FROM seal.entry)")
        .query(Long.class)
        .single();
  }

  private static long acts(SmallBureau bureau, String query) {
    return bureau.jdbc("gate").sql(query).query(Long.class).single();
  }

  private static Proof wabo() {
    return SmallBureau.proof(new FolderFiles(SmallBureau.folder("wabo")));
  }

  private static Proof waboWithout(String step) throws IOException {
    FolderFiles folder = new FolderFiles(SmallBureau.folder("wabo"));
    TreeMap<String, byte[]> files = new TreeMap<>();
    for (String path : folder.paths()) {
      files.put(path, folder.open(path).readAllBytes());
    }
    String procedure = new String(files.get("procedures/receipt.yaml"), StandardCharsets.UTF_8);
    String without = procedure.replaceAll("  - step: " + step + "\n(    .*\n)+", "");
    assertThat(without).isNotEqualTo(procedure);
    files.put("procedures/receipt.yaml", without.getBytes(StandardCharsets.UTF_8));
    return SmallBureau.proof(MapFiles.of(files));
  }
}
