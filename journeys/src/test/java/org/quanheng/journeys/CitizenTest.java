package org.quanheng.journeys;

import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanheng.term.Language;

/// A citizen looks up what the bureau may do, what it did, and whether that is what was sealed.
class CitizenTest {

  /// What the power to test cotton again is called.
  private static final Map<Language, String> RETEST =
      Map.of(
          Language.EN, "Retest of cotton",
          Language.ZH_HANS, "棉花质量复检",
          Language.ZH_HANT, "棉花質量複檢");

  /// Parts of its Chinese name, as different readers would write them.
  private static final Map<Language, String> PART =
      Map.of(Language.EN, "复检", Language.ZH_HANS, "质量复", Language.ZH_HANT, "質量複");

  @RegisterExtension final Sittings sittings = Sittings.traced();

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void aCitizenFindsAPowerByPartOfItsChineseName(Reader reader) {
    Sitting citizen = sittings.of(reader).open("/").picture("home");
    citizen.write("search.label", PART.get(reader.language()));
    citizen.page.keyboard().press("Enter");
    citizen.isAt(citizen.say("search.title")).picture("found");
    citizen.hands.press(RETEST.get(reader.language()));
    citizen.isAt(RETEST.get(reader.language())).sees("QR-CQR-022").picture("power");
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void aCitizenComparesTwoDaysOfTheList(Reader reader) {
    Sitting citizen = sittings.of(reader).open("/powers").picture("list");
    citizen.press("tabs.compare").isAt(citizen.say("compare.title"));
    citizen.write("compare.field.from", "2014-10-31");
    citizen.write("compare.field.to", "2020-01-01");
    citizen.press("compare.show");
    citizen.sees(citizen.say("compare.removed")).picture("compared");
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Reader#travellers")
  void aCitizenChecksAnActAndAForgedCopyOfIt(Reader reader) {
    Sitting citizen = sittings.of(reader).open("/acts").picture("acts");
    citizen.hands.press(citizen.page.locator("tbody th a").first().innerText());
    citizen.sees(citizen.say("check.title")).picture("act");
    citizen.press("check.press").sees(citizen.say("check.proven")).picture("proven");
    citizen.press("check.flip").sees(citizen.say("check.broken")).picture("forged");
  }

  /// Whoever changes what the ledger serves is found out by the browser.
  @Test
  void aLedgerThatLiesIsFoundOut() {
    isFoundOut("**/ledger/tile/entries/**", Forgery::changeEntries);
    isFoundOut("**/ledger/tile/0/**", Forgery::changeHashes);
  }

  private void isFoundOut(String files, Consumer<Route> forgery) {
    Sitting citizen = sittings.of(Reader.of(Language.EN)).open("/acts");
    citizen.hands.press(citizen.page.locator("tbody th a").last().innerText());
    citizen.sees(citizen.say("check.title"));
    citizen.page.route(files, forgery);
    citizen.press("check.press").sees(citizen.say("check.broken"));
  }
}
