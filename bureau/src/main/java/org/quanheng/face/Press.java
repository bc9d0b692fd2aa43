package org.quanheng.face;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
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

  /// A page that is to be kept as one file: style sheet and scripts, which it names without a
  /// folder, are put into it.
  public static byte[] printAlone(Shown shown) {
    Assets assets = shown.visit().setting().assets();
    String page = new String(print(shown), StandardCharsets.UTF_8);
    String style = "<style>\n" + assets.text(Assets.STYLE) + "</style>";
    // a module in a page has no address that another could name, so the two become one
    String script = assets.text("verify.js").replaceAll("(?m)^export ", "");
    String checking = assets.text("checking.js").replaceAll("(?m)^import .*\n", "");
    String both = "<script type=\"module\">\n" + script + "\n" + checking + "</script>";
    return page.replace("<link rel=\"stylesheet\" href=\"quanheng.css\">", style)
        .replace("<script type=\"module\" src=\"checking.js\"></script>", both)
        .getBytes(StandardCharsets.UTF_8);
  }
}
