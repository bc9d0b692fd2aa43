package org.quanheng.journeys;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An officer uses power, and is refused where he has none.
class OfficerTest {

  private static final String LICENCE = "XK-SEL-049";
  private static final String APPLICANT = "91330100799655058B";

  @RegisterExtension final Sittings sittings = Sittings.traced();

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void anOfficerPassesAnAct(Reader reader) {
    Sitting officer = signIn(reader);
    fillIn(officer);
    officer.picture("filled-in");
    officer.press("draft.review").isAt(officer.say("review.title")).picture("review");
    officer.press("review.send").sees(officer.say("passed.passed")).picture("receipt");
    officer.press("passed.public").sees(officer.say("check.title")).picture("public");
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void anActOfLongAgoIsRefusedWithItsReasonsAndIsOnRecord(Reader reader) {
    Sitting officer = signIn(reader);
    fillIn(officer);
    officer.write("draft.claimed", SampleBureau.today().minusDays(30) + " 09:30");
    officer.press("draft.review").press("review.send");
    officer.sees(officer.say("said.title", 1)).sees(officer.say("allowed.title"));
    officer.picture("refused");
    officer.press("desk.acts").press("mine.refused").sees(LICENCE).picture("on-record");
  }

  private Sitting signIn(Reader reader) {
    Sitting officer = sittings.of(reader).open("/desk").picture("door");
    officer.write("sign-in.officer", SampleBureau.CLERK);
    officer.write("sign-in.password", SampleBureau.HOUSE.samplePassword());
    return officer.press("sign-in.do").isAt(officer.say("work.title")).picture("work");
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
