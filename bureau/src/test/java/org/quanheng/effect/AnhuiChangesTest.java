package org.quanheng.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quanheng.House;
import org.quanheng.gate.Cited;
import org.quanheng.gate.Content;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Matter;
import org.quanheng.gate.Origin;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Refused;
import org.quanheng.gate.SmallBureau;
import org.quanheng.ground.TestDatabase;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.Proof;
import org.quanheng.ledger.Json;
import org.quanheng.list.Upload;
import org.quanheng.office.Appointment;

/// The sample bureau changes itself by its own powers: the personnel officer and the keeper of the
/// list propose, the head decides.
class AnhuiChangesTest {

  private static final Path ANHUI =
      Path.of(System.getProperty("quanheng.root")).resolve("packs/anhui");
  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), SmallBureau.ZONE);

  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  private static final Draft PROPOSAL =
      draft(
          new Cited("QT-CSL-042", "propose", "province/personnel"),
          "jiang-silan",
          "proposed",
          facts("wuhu/sampling-officer")
              .put("from", day(1))
              .put("vacancy", true)
              .put("qualified", true));
  private static final Draft APPOINTMENT =
      decide(
          "QT-CSL-042",
          "appointed",
          facts("wuhu/sampling-officer")
              .put("from", day(1))
              .put("document_number", "皖质监人〔2026〕17号"));
  private static final Draft DEPUTISING =
      decide(
          "QT-CSL-044", "entrusted", facts("wuhu/head").put("from", day(1)).put("until", day(9)));
  private static final Draft END =
      decide(
          "QT-CSL-043",
          "ended",
          facts("hefei/inspector").put("until", day(1)).put("document_number", "皖质监人〔2026〕18号"));

  @Test
  void officersComeAndGoAndTheListIsProclaimed() {
    Proof proof = SmallBureau.proof(new FolderFiles(ANHUI));
    try (House house =
        House.over(
            TestDatabase.fresh().database(),
            TestDatabase.folder("anhui"),
            InstantSource.system())) {
      house.found(proof);
      pass(house, PROPOSAL);
      pass(house, APPOINTMENT);
      pass(house, DEPUTISING);
      pass(house, END);
      assertThat(house.directory().appointments())
          .filteredOn(it -> it.officer().equals("zha-yiti") && it.valid().contains(TOMORROW))
          .extracting(Appointment::post)
          .contains("wuhu/sampling-officer", "wuhu/head")
          .doesNotContain("hefei/inspector");
      Json.Builder facts = Json.object().put("pack", upload(house, proof));
      pass(house, decide("QT-LST-001", "proclaimed", facts.put("document_number", "皖质监法〔2026〕3号")));
      assertThat(house.list().packs().current().proclamation().number()).isEqualTo(2);
      assertThat(house.effects().undone()).isEmpty();
    }
  }

  /// The same pack, one duty of which is said more plainly.
  private static String upload(House house, Proof proof) {
    SortedMap<String, byte[]> files = new TreeMap<>(proof.files().files());
    String duty =
        new String(
            files.getOrDefault("duties/keep-the-list-true.yaml", new byte[0]),
            StandardCharsets.UTF_8);
    files.put(
        "duties/keep-the-list-true.yaml",
        duty.replace("and keep its past", "and leave its past alone")
            .getBytes(StandardCharsets.UTF_8));
    Upload upload = house.drafts().upload(files, "xiang-rusong");
    assertThat(upload).isInstanceOf(Upload.Kept.class);
    return ((Upload.Kept) upload).draft().digest().hex();
  }

  private static void pass(House house, Draft draft) {
    switch (house.effects().carryOut(draft)) {
      case Passed passed -> {}
      case Refused refused -> throw new AssertionError(refused.reasons().toString());
    }
  }

  private static Json.Builder facts(String post) {
    return Json.object().put("officer", "zha-yiti").put("post", post);
  }

  private static String day(int fromToday) {
    return TODAY.plusDays(fromToday).toString();
  }

  private static Draft decide(String power, String outcome, Json.Builder facts) {
    return draft(new Cited(power, "decide", "province/head"), "fang-dongcang", outcome, facts);
  }

  private static Draft draft(Cited cited, String officer, String outcome, Json.Builder facts) {
    return new Draft(
        UUID.randomUUID(),
        Origin.LIVE,
        cited,
        List.of(officer),
        InstantSource.system().instant(),
        new Matter("personnel-1", "zha-yiti", List.of()),
        new Content(outcome, facts.build(), "As proposed."));
  }
}
