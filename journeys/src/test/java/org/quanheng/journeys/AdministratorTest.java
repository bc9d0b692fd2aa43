package org.quanheng.journeys;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanheng.term.Language;

/// The keeper of the list uploads a pack with three mistakes, sees them at their lines, mends them
/// where they stand and proposes it; the head makes it law.
class AdministratorTest {

  private static final String KEEPER = "xiang-rusong";
  private static final String HEAD = "fang-dongcang";
  private static final String DUTY = "duties/keep-the-list-true.yaml";

  private static final Map<Language, String> PROPOSE =
      Map.of(
          Language.EN, "Prove and propose",
          Language.ZH_HANS, "证明并提请公布",
          Language.ZH_HANT, "證明並提請公布");
  private static final Map<Language, String> DECIDE =
      Map.of(
          Language.EN, "Decide and proclaim",
          Language.ZH_HANS, "决定并公布",
          Language.ZH_HANT, "決定並公布");

  /// A mistake somebody makes in a file.
  private record Mistake(String path, String right, String wrong, int line) {}

  private static final List<Mistake> MISTAKES =
      List.of(
          new Mistake("duties/appoint-within-posts.yaml", "stage: always", "stage: sometimes", 12),
          new Mistake("posts/personnel.yaml", "discipline-inspector]", "disciplin-inspector]", 13),
          new Mistake("powers/end-of-appointment.md", "article: 42,", "article: 942,", 9));

  @RegisterExtension final Sittings sittings = Sittings.traced();

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void aPackWithThreeMistakesIsMendedAndBecomesLaw(Reader reader) {
    SortedMap<String, byte[]> sound = changed(reader);
    Sitting keeper = signIn(reader, KEEPER);
    keeper.press("desk.packs").isAt(keeper.say("packs.title")).picture("packs");
    upload(keeper, reader, zip(mistaken(sound)));
    keeper.sees(keeper.say("packs.problems", MISTAKES.size())).picture("problems");
    for (Mistake mistake : MISTAKES) {
      keeper.sees(mistake.wrong());
      keeper.hands.press(keeper.say("draft-pack.mend", mistake.line()));
      keeper.sees(keeper.say("draft-pack.text"));
      keeper.picture("mending-line-" + mistake.line());
      keeper.write("draft-pack.text", text(sound, mistake.path()));
      keeper.press("draft-pack.save").sees(keeper.say("draft-pack.saved", mistake.path()));
    }
    keeper.sees(keeper.say("draft-pack.sound")).picture("sound");
    keeper.hands.press(keeper.say("draft-pack.view.difference") + " 1");
    keeper.sees(DUTY).picture("difference");
    keeper.page.goBack();
    keeper.sees(keeper.say("draft-pack.proclaim"));
    propose(keeper, reader);
    proclaim(signIn(reader, HEAD), reader);
  }

  private static void propose(Sitting keeper, Reader reader) {
    keeper.hands.press(PROPOSE.get(reader.language()));
    keeper.isAt(PROPOSE.get(reader.language()));
    keeper.hands.write("fact-summary", "Said more plainly. 措辞更明白。措辭更明白。");
    finish(keeper, "proposed");
    keeper.picture("proposed");
  }

  private static void proclaim(Sitting head, Reader reader) {
    head.press("desk.packs").isAt(head.say("packs.title"));
    head.hands.press(head.page.locator("tbody th a").first().innerText());
    head.sees(head.say("draft-pack.proclaim")).picture("to-be-decided");
    head.hands.press(DECIDE.get(reader.language()));
    head.isAt(DECIDE.get(reader.language()));
    head.hands.write("fact-document_number", "皖质监法〔2026〕3号");
    finish(head, "proclaimed");
    head.sees(head.say("effect.proclaim")).picture("law");
    head.press("desk.packs").sees(head.say("packs.proclaimed")).picture("proclaimed");
  }

  private static void finish(Sitting officer, String outcome) {
    officer.hands.choose(officer.say("draft.outcome"), officer.say("outcome." + outcome));
    officer.write("draft.reasons", "The list is to say what the law says. 使清单与法相符。");
    officer.picture("form-" + outcome);
    officer.press("draft.review").isAt(officer.say("review.title"));
    officer.press("review.send").sees(officer.say("passed.passed"));
  }

  private Sitting signIn(Reader reader, String slug) {
    Sitting officer = sittings.of(reader).open("/desk");
    officer.write("sign-in.officer", slug);
    officer.write("sign-in.password", SampleBureau.HOUSE.samplePassword());
    return officer.press("sign-in.do").isAt(officer.say("work.title"));
  }

  private static void upload(Sitting keeper, Reader reader, byte[] pack) {
    String label = keeper.say("packs.upload.archive");
    Runnable ask =
        reader.mouse()
            ? () -> keeper.page.getByLabel(label).click()
            : () -> keeper.hands.press(label);
    FileChooser chooser = keeper.page.waitForFileChooser(ask);
    chooser.setFiles(new FilePayload("pack.zip", "application/zip", pack));
    keeper.picture("chosen");
    keeper.press("packs.upload");
  }

  /// The law in force, one duty of which this reader says more plainly.
  private static SortedMap<String, byte[]> changed(Reader reader) {
    SortedMap<String, byte[]> files =
        new TreeMap<>(SampleBureau.HOUSE.list().packs().current().files().files());
    String text = text(files, DUTY) + "# Read again for " + reader + ".\n";
    files.put(DUTY, text.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static SortedMap<String, byte[]> mistaken(SortedMap<String, byte[]> sound) {
    SortedMap<String, byte[]> files = new TreeMap<>(sound);
    for (Mistake mistake : MISTAKES) {
      String text = text(sound, mistake.path());
      if (!text.contains(mistake.right())) {
        throw new AssertionError("not in " + mistake.path() + ": " + mistake.right());
      }
      String wrong = text.replace(mistake.right(), mistake.wrong());
      files.put(mistake.path(), wrong.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private static byte[] zip(SortedMap<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
