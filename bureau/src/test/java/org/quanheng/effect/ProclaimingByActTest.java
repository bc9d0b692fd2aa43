package org.quanheng.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Outcome;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Reason;
import org.quanheng.gate.Refused;
import org.quanheng.gate.Rule;
import org.quanheng.gate.SmallBureau;
import org.quanheng.law.Archive;
import org.quanheng.law.Problem;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.list.Difference;
import org.quanheng.list.DraftPack;
import org.quanheng.list.Proclamation;
import org.quanheng.list.Upload;

/// An uploaded pack waits, is shown with its problems and its differences, and becomes law by an
/// act.
class ProclaimingByActTest {

  private static final LocalDate TODAY =
      LocalDate.ofInstant(InstantSource.system().instant(), SmallBureau.ZONE);
  private static final String PENALTY = "powers/false-weights.md";

  private ChangingBureau bureau;
  private Effects effects;

  @BeforeEach
  void open() {
    bureau = new ChangingBureau();
    effects = bureau.effects();
  }

  @AfterEach
  void close() {
    bureau.close();
  }

  @Test
  void anUploadedPackBecomesLawByAnAct() {
    DraftPack pack = kept(more());
    assertThat(pack.uploadedBy()).isEqualTo("zhao");
    assertThat(pack.problems()).isZero();
    assertThat(pack.proclamation()).isEmpty();
    Draft act = proclaim(pack.digest().hex());
    Outcome passed = effects.carryOut(act);
    assertThat(passed).isInstanceOf(Passed.class);
    Proclamation proclamation = bureau.list().packs().current().proclamation();
    assertThat(proclamation.number()).isEqualTo(2);
    assertThat(proclamation.act()).hasValue(act.act());
    assertThat(proclamation.digest()).isEqualTo(pack.digest());
    assertThat(bureau.list().law().inForce("CF-W-032", TODAY)).isPresent();
    assertThat(
            bureau
                .list()
                .law()
                .inForce("CF-W-032", TODAY)
                .orElseThrow()
                .steps()
                .get("file")
                .holders())
        .as("a unit that came with the pack holds it")
        .containsExactly("dale/inspector");
    assertThat(bureau.drafts().find(pack.digest()))
        .hasValueSatisfying(it -> assertThat(it.proclamation()).hasValue(2));
    assertThat(effects.carryOut(act).receipt()).isEqualTo(passed.receipt());
    assertThat(bureau.list().packs().proclamations()).hasSize(2);
  }

  @Test
  void whatACrashLeftUndoneIsProclaimedOnceAtTheNextStart() {
    DraftPack pack = kept(more());
    Draft act = proclaim(pack.digest().hex());
    assertThat(bureau.gate().pass(act)).isInstanceOf(Passed.class);
    assertThat(bureau.list().packs().current().proclamation().number()).isEqualTo(1);
    assertThat(bureau.effects().catchUp()).isEqualTo(1);
    assertThat(bureau.effects().catchUp()).isZero();
    assertThat(bureau.list().packs().current().proclamation().act()).hasValue(act.act());
    assertThat(bureau.list().packs().proclamations()).hasSize(2);
  }

  @Test
  void anUnsoundPackWaitsWithItsProblemsAndDoesNotBecomeLaw() {
    SortedMap<String, byte[]> files = ChangingBureau.files(PENALTY, "promised: 15", "promised: 90");
    files.put("power/mine.md", "?".getBytes(StandardCharsets.UTF_8));
    Upload upload = bureau.drafts().upload(files, "zhao");
    assertThat(upload)
        .isInstanceOfSatisfying(
            Upload.Kept.class,
            kept -> {
              assertThat(kept.draft().problems()).isEqualTo(2);
              assertThat(kept.proof().problems())
                  .extracting(Problem::file)
                  .containsExactly("power/mine.md", PENALTY);
            });
    DraftPack pack = ((Upload.Kept) upload).draft();
    assertThat(bureau.drafts().proof(pack.digest()).orElseThrow().problems()).hasSize(2);
    assertThat(rules(proclaim(pack.digest().hex()))).containsExactly(Rule.PACK_UNSOUND);
    assertThat(bureau.list().packs().proclamations()).hasSize(1);
  }

  @Test
  void aPackThatCannotFollowTheLawIsRefusedWithEveryPowerConcerned() {
    SortedMap<String, byte[]> files = ChangingBureau.files(PENALTY, "CF-W-031", "CF-W-033");
    files.remove("powers/ending.md");
    files.remove("procedures/ending.yaml");
    files.remove("procedures/ending.form.json");
    DraftPack pack = kept(files);
    List<Reason> reasons = reasons(proclaim(pack.digest().hex()));
    assertThat(reasons)
        .extracting(Reason::rule)
        .containsExactly(Rule.PACK_BACKDATED, Rule.PACK_MISSING, Rule.PACK_MISSING);
    assertThat(reasons)
        .extracting(reason -> reason.words().getFirst())
        .containsExactly("CF-W-033", "CF-W-031", "QT-E-002");
    DraftPack changed = kept(ChangingBureau.files(PENALTY, "promised: 15", "promised: 10"));
    assertThat(rules(proclaim(changed.digest().hex()))).containsExactly(Rule.PACK_CHANGED);
  }

  @Test
  void aPackThatIsNotThereOrNotOfThisBureauIsRefused() {
    assertThat(rules(proclaim("0".repeat(64)))).containsExactly(Rule.PACK_UNKNOWN);
    assertThat(rules(proclaim("mine"))).containsExactly(Rule.PACK_UNKNOWN);
    String inForce = bureau.list().packs().current().proclamation().digest().hex();
    assertThat(rules(proclaim(inForce))).containsExactly(Rule.PACK_IN_FORCE);
    DraftPack foreign =
        kept(ChangingBureau.files("bureau.yaml", "code: small-weights", "code: big-weights"));
    assertThat(rules(proclaim(foreign.digest().hex()))).containsExactly(Rule.PACK_OF_ANOTHER);
    DraftPack moved =
        kept(ChangingBureau.files("bureau.yaml", "zone: Asia/Shanghai", "zone: Asia/Tokyo"));
    assertThat(rules(proclaim(moved.digest().hex()))).containsExactly(Rule.PACK_OF_ANOTHER);
  }

  @Test
  void aDraftIsComparedWithTheLawInForce() {
    SortedMap<String, byte[]> files = ChangingBureau.files(PENALTY, "promised: 15", "promised: 10");
    files.put("duties/new.yaml", text("x"));
    files.remove("powers/ending.md");
    Hash digest = kept(files).digest();
    Difference difference = bureau.drafts().difference(digest).orElseThrow();
    assertThat(difference.of(Difference.Kind.POWER))
        .extracting(Difference.Change::path)
        .containsExactly("powers/ending.md", PENALTY);
    Difference.Change changed = difference.of(Difference.Kind.POWER).getLast();
    assertThat(changed.before().orElseThrow()).contains("promised: 15");
    assertThat(changed.after().orElseThrow()).contains("promised: 10");
    assertThat(difference.of(Difference.Kind.POWER).getFirst().after()).isEmpty();
    assertThat(difference.of(Difference.Kind.DUTY))
        .singleElement()
        .satisfies(it -> assertThat(it.before()).isEmpty());
    assertThat(difference.of(Difference.Kind.OTHER)).isEmpty();
    assertThat(bureau.drafts().difference(Hash.sha256(new byte[0]))).isEmpty();
  }

  @Test
  void theSamePackSentTwiceWaitsOnceAndOthersStandNewestFirst() {
    DraftPack first = kept(more());
    assertThat(kept(more())).isEqualTo(first);
    DraftPack second = kept(ChangingBureau.files(PENALTY, "promised: 15", "promised: 10"));
    assertThat(bureau.drafts().all()).containsExactly(second, first);
    Hash inForce = bureau.list().packs().current().proclamation().digest();
    assertThat(bureau.drafts().find(inForce)).as("law, and never uploaded").isEmpty();
    assertThat(bureau.drafts().proof(inForce)).isEmpty();
  }

  @Test
  void whatCannotBeOpenedIsRefusedAndNotKept() {
    assertThat(bureau.drafts().upload(new byte[Archive.LARGEST + 1], "zhao"))
        .isInstanceOf(Upload.Refused.class);
    assertThat(bureau.drafts().upload(text("not a zip"), "zhao"))
        .isInstanceOf(Upload.Refused.class);
    assertThat(bureau.drafts().all()).isEmpty();
  }

  /// The pack with one power more, from today on, held by a unit that is new too.
  private static SortedMap<String, byte[]> more() {
    SortedMap<String, byte[]> files = ChangingBureau.files();
    String power =
        string(files, PENALTY)
            .replace("CF-W-031", "CF-W-032")
            .replace("from: 2012-01-01", "from: " + TODAY)
            .replace("[city/inspector, capital/inspector]", "[dale/inspector]")
            .replace("[city/reviewer, province/reviewer]", "[dale/reviewer]");
    files.put("powers/another.md", text(power));
    files.put(
        "units/dale.yaml",
        text(string(files, "units/hill.yaml").replace("990100", "990200").replace("Hill", "Dale")));
    return files;
  }

  private DraftPack kept(SortedMap<String, byte[]> files) {
    Upload upload = bureau.drafts().upload(files, "zhao");
    assertThat(upload).isInstanceOf(Upload.Kept.class);
    return ((Upload.Kept) upload).draft();
  }

  private Draft proclaim(String pack) {
    return bureau.draft("QT-E-004", "done", Json.object().put("pack", pack).build());
  }

  private List<Rule> rules(Draft draft) {
    return reasons(draft).stream().map(Reason::rule).toList();
  }

  private List<Reason> reasons(Draft draft) {
    return switch (effects.carryOut(draft)) {
      case Passed passed -> List.of();
      case Refused refused -> refused.reasons();
    };
  }

  private static String string(SortedMap<String, byte[]> files, String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
