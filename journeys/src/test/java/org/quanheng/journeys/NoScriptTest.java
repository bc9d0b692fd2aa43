package org.quanheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final String PUT_BY_SCRIPT = "[data-needs-script]";

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

  private static List<String> lines(Sitting sitting) {
    sitting.page.locator(PUT_BY_SCRIPT).all().forEach(it -> it.evaluate("it => it.remove()"));
    return sitting.page.locator("main").innerText().lines().filter(it -> !it.isBlank()).toList();
  }
}
