package org.quanheng.face;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/// Prints pages. A page is printed whole before any of it is sent, so that nobody is sent half of
/// one.
public final class Press {

  private static final String PACKAGE = "org.quanheng";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  static {
    ENGINE.setBinaryStaticContent(true);
  }

  private Press() {}

  /// The page as HTML in UTF-8.
  public static byte[] print(Shown shown) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    ENGINE.render(shown.template(), Map.of("visit", shown.visit(), "page", shown.page()), output);
    return output.toByteArray();
  }
}
