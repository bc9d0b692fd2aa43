package org.quanheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.quanheng.term.Language;

/// Nothing on a public page needs JavaScript to be read, and no form needs it to be sent.
class NoScriptTest {

  /// What only works with script is shown only with script, so that nothing is offered in vain.
  private static final String PUT_BY_SCRIPT = "[data-needs-script], [data-print], [data-copy]";

  private static final String RETEST = "Retest of cotton";

  @RegisterExtension final Sittings sittings = Sittings.untraced();

  @Test
  void everyPageSaysWithoutScriptWhatItSaysWithIt() {
    Sitting with = sittings.of(Reader.of(Language.EN));
    Sitting without = sittings.withoutScript(Reader.of(Language.EN));
    List<String> missing = new ArrayList<>();
    for (Fetched each : Crawl.by(Robot.stranger(Language.EN)).oneOfEachKind()) {
      Set<String> said = new HashSet<>(lines(without.open(each.address())));
      lines(with.open(each.address())).stream()
          .filter(line -> !said.contains(line))
          .forEach(line -> missing.add(each.address() + " " + line));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyPublicFormWorks() {
    Sitting reader = sittings.withoutScript(Reader.of(Language.EN)).open("/");
    reader.write("search.label", "复检").press("search.go").sees(RETEST);

    reader.open("/powers").write("powers.field.text", "复检").press("powers.look").sees(RETEST);

    reader.open("/powers/compare").write("compare.field.from", "2014-10-31");
    reader.write("compare.field.to", "2020-01-01").press("compare.show");
    reader.sees(reader.say("compare.removed"));

    reader.open("/acts").write("acts.field.matter", "no-such-matter").press("acts.show");
    reader.sees(reader.say("acts.none"));

    reader.open("/terms").write("terms.field.amount", "２０");
    reader.hands.choose(reader.say("terms.field.unit"), reader.say("terms.unit.working-day"));
    reader.write("terms.field.from", "2026-02-12").press("terms.ask").sees("18 Mar 2026");
  }

  @Test
  void aReaderChoosesHisLanguageAndHisTheme() {
    Sitting reader = sittings.withoutScript(Reader.of(Language.EN)).open("/powers");
    reader.hands.press("繁體中文");
    reader.hands.press("深色");
    PlaywrightAssertions.assertThat(reader.page.locator("html[lang=zh-Hant][data-theme=dark]"))
        .isVisible();
    assertThat(reader.page.url()).endsWith("/powers");
  }

  private static List<String> lines(Sitting sitting) {
    sitting.page.locator(PUT_BY_SCRIPT).evaluateAll("all => all.forEach(it => it.remove())");
    return sitting.page.locator("main").innerText().lines().filter(it -> !it.isBlank()).toList();
  }
}
