package org.quanheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanheng.term.Language;

/// What is printed is a document: on A4, without what only a screen can use.
class PrintTest {

  /// A4 is 210 mm wide, less margins of 16 mm, in pixels of 1/96 inch.
  private static final int PRINTED_WIDTH = 672;

  private static final String FOR_SCREENS_ONLY = "nav, form, button, [data-press], .skip, .choices";
  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  @RegisterExtension final Sittings sittings = Sittings.untraced();

  @ParameterizedTest
  @EnumSource(Language.class)
  void anActFitsAFewSheets(Language language) {
    Sitting sitting = sittings.of(Reader.of(language)).open("/acts");
    sitting.hands.press(sitting.page.locator("tbody th a").first().innerText());
    sitting.sees(sitting.say("check.title"));
    assertThat(sheets(sitting, "act")).isBetween(1L, 4L);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theWholeListIsPrintedFourToTwentyPowersASheet(Language language) {
    Sitting sitting = sittings.of(Reader.of(language)).open("/powers");
    sitting.press("powers.whole");
    sitting.page.waitForURL("**/powers?*");
    int powers = sitting.page.locator("tbody tr").count();
    assertThat(powers).isGreaterThan(100);
    assertThat(sheets(sitting, "list")).isBetween(powers / 20L, powers / 4L);
  }

  private static long sheets(Sitting sitting, String name) {
    Page page = sitting.page;
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(PRINTED_WIDTH, PRINTED_WIDTH);
    assertThat(page.locator(FOR_SCREENS_ONLY).all()).noneMatch(it -> it.isVisible());
    assertThat(page.evaluate("() => document.scrollingElement.scrollWidth"))
        .isEqualTo(PRINTED_WIDTH);
    Path file = sitting.pictures().resolve(name + "-" + sitting + ".pdf");
    byte[] document = page.pdf(new Page.PdfOptions().setFormat("A4").setPath(file));
    String text = new String(document, StandardCharsets.ISO_8859_1);
    return SHEET.matcher(text).results().count();
  }
}
