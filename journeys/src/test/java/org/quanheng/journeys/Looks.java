package org.quanheng.journeys;

import com.microsoft.playwright.Page;
import java.util.List;

/// What programmes can see of how a page looks, as it stands before the reader: the rules of WCAG
/// 2.2 that axe knows, and what is cut off, sticks out or lies under something else.
final class Looks {

  private static final Script AXE = Script.read("/axe.min.js");
  private static final Script HAS_AXE = new Script("() => typeof axe !== 'undefined'");
  private static final Script RUN_AXE = Script.read("axe.js");
  private static final Script MISPLACED = Script.read("misplaced.js");
  private static final Script RINGS = Script.read("rings.js");

  private Looks() {}

  /// Breaches of any rule that axe knows.
  static List<String> violations(Page page) {
    return axe(page, List.of());
  }

  /// Text that does not stand out from its ground. That is all of axe's rules that depends on the
  /// theme.
  static List<String> faintText(Page page) {
    return axe(page, List.of("color-contrast"));
  }

  /// What sticks out, is cut off, or cannot be reached.
  static List<String> misplaced(Page page) {
    return MISPLACED.list(page);
  }

  /// What does not show when the focus is on it.
  static List<String> withoutFocus(Page page) {
    page.keyboard().press("Tab");
    return RINGS.list(page);
  }

  private static List<String> axe(Page page, List<String> rules) {
    if (HAS_AXE.ask(page).equals(false)) {
      AXE.ask(page);
    }
    return RUN_AXE.list(page, rules);
  }
}
