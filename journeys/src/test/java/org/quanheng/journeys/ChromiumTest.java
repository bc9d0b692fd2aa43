package org.quanheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;

/// The browser is fit to judge pages by.
class ChromiumTest {

  /// Characters without a typeface are drawn as one and the same empty box.
  @Test
  void everyCharacterLooksLikeItself() {
    String text = "權力清單权责任单";
    try (BrowserContext context = Chromium.browser().newContext()) {
      Object pictures =
          context
              .newPage()
              .evaluate(
                  """
                  text => new Set([...text].map(character => {
                    const canvas = document.createElement('canvas');
                    const pen = canvas.getContext('2d');
                    pen.font = '40px sans-serif';
                    pen.fillText(character, 10, 60);
                    return canvas.toDataURL();
                  })).size
                  """,
                  text);
      assertThat(pictures).isEqualTo(text.length());
    }
  }
}
