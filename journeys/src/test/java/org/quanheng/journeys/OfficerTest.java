package org.quanheng.journeys;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanheng.term.Language;

/// An officer uses power, and is refused where he has none.
class OfficerTest {

  private static final String LICENCE = "XK-SEL-049";
  private static final String APPLICANT = "91330100799655058B";

  /// Each keeps his second factor, so each journey has its own officer.
  private static final Map<Language, String> CAREFUL =
      Map.of(
          Language.EN, "jiang-yunteng",
          Language.ZH_HANS, "hu-runyu",
          Language.ZH_HANT, "fang-dongcang");

  @RegisterExtension final Sittings sittings = Sittings.traced();

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void anOfficerPassesAnAct(Reader reader) {
    Sitting officer = signIn(reader, SampleBureau.CLERK);
    fillIn(officer);
    officer.picture("filled-in");
    officer.press("draft.review").isAt(officer.say("review.title")).picture("review");
    officer.press("review.send").sees(officer.say("passed.passed")).picture("receipt");
    officer.press("passed.public").sees(officer.say("check.title")).picture("public");
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void anActOfLongAgoIsRefusedWithItsReasonsAndIsOnRecord(Reader reader) {
    Sitting officer = signIn(reader, SampleBureau.CLERK);
    fillIn(officer);
    officer.hands.write("claimed", SampleBureau.today().minusDays(30) + " 09:30");
    officer.press("draft.review").isAt(officer.say("review.title")).press("review.send");
    officer.sees(officer.say("said.title", 1)).sees(officer.say("allowed.title"));
    officer.picture("refused");
    officer.press("desk.acts").isAt(officer.say("desk.acts"));
    officer.press("mine.refused").sees(LICENCE).picture("on-record");
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void anOfficerSignsInWithASecondFactor(Reader reader) {
    String slug = CAREFUL.get(reader.language());
    Sitting officer = signIn(reader, slug);
    officer.press("desk.account").isAt(officer.say("account.title"));
    officer.press("account.factor.go").isAt(officer.say("factor.title"));
    officer.write("sign-in.password", SampleBureau.HOUSE.samplePassword());
    officer.press("factor.begin").sees(officer.say("factor.step.enter")).picture("secret");
    Generator generator = new Generator(officer.page.locator(".secret").innerText());
    Instant now = SampleBureau.HOUSE.clock().instant();
    officer.write("factor.code", generator.code(now));
    officer
        .press("factor.confirm")
        .sees(officer.say("factor.codes.once"))
        .picture("recovery-codes");
    officer.press("factor.codes.kept").sees(officer.say("account.factor.on"));
    officer.press("desk.sign-out").isAt(officer.say("sign-in.title"));

    say(officer, slug, "");
    officer.press("sign-in.do").sees(officer.say("sign-in.refused")).picture("password-alone");
    say(officer, slug, generator.codeAfter(now, SampleBureau.HOUSE.clock().instant()));
    officer.press("sign-in.do").isAt(officer.say("work.title")).picture("in");
  }

  private Sitting signIn(Reader reader, String slug) {
    Sitting officer = sittings.of(reader).open("/desk").picture("door");
    say(officer, slug, "");
    return officer.press("sign-in.do").isAt(officer.say("work.title")).picture("work");
  }

  private static void say(Sitting officer, String slug, String code) {
    officer.write("sign-in.officer", slug);
    officer.write("sign-in.password", SampleBureau.HOUSE.samplePassword());
    officer.hands.write("code", code);
  }

  private void fillIn(Sitting officer) {
    officer.press("desk.act").isAt(officer.say("choose.title"));
    officer.write("choose.find", LICENCE);
    officer.press("choose.go").sees(officer.say("choose.found", 1)).picture("chosen");
    officer.hands.press(officer.page.locator(".ways a").first().innerText());
    officer.sees(officer.say("draft.who"));
    officer.write("draft.subject", APPLICANT);
    officer.hands.write("fact-application_number", "XK-2026-00017");
    officer.hands.write("fact-product", "液化石油气");
    officer.hands.write("fact-received_on", SampleBureau.today().toString());
    officer.hands.tick("application-form");
    officer.hands.choose(officer.say("draft.outcome"), officer.say("outcome.accepted"));
    officer.write("draft.reasons", "The papers are complete. 材料齐全。材料齊全。");
  }
}
