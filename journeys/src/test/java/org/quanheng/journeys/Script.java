package org.quanheng.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What the tests ask of a page in the browser's own language. The page's content policy does not
/// bind it: it comes in by the browser's tools, not by the page.
record Script(String text) {

  /// @param name of a file beside this class, or from the root of the class path
  static Script read(String name) {
    try (InputStream file = Script.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new AssertionError("the tests lack " + name);
      }
      return new Script(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Object ask(Page page) {
    return page.evaluate(text);
  }

  /// The answer of a script that answers with a list.
  List<String> list(Page page, Object given) {
    return ((List<?>) page.evaluate(text, given)).stream().map(Object::toString).toList();
  }

  List<String> list(Page page) {
    return list(page, null);
  }
}
