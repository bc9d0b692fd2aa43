package org.quanheng.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What programmes can see of how a page looks, as it stands before the reader: the rules of WCAG
/// 2.2 that axe knows, and what is cut off, sticks out or lies under something else.
final class Looks {

  private static final String AXE = read("/axe.min.js");
  private static final String RUN_AXE = read("axe.js");
  private static final String LOOK = read("looks.js");

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
    return texts(page.evaluate(LOOK));
  }

  private static List<String> axe(Page page, List<String> rules) {
    if (page.evaluate("() => typeof axe === 'undefined'").equals(true)) {
      page.evaluate(AXE);
    }
    return texts(page.evaluate(RUN_AXE, rules));
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(Object::toString).toList();
  }

  private static String read(String name) {
    try (InputStream file = Looks.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("the tests lack " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
