package org.quanheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Gives a test its readers. After the test each sitting must have been without complaint; of one
/// that failed a picture and, if wanted, a trace is kept.
final class Sittings implements BeforeEachCallback, AfterEachCallback {

  private final boolean traced;
  private final List<Sitting> open = new ArrayList<>();
  private String name = "";

  private Sittings(boolean traced) {
    this.traced = traced;
  }

  static Sittings traced() {
    return new Sittings(true);
  }

  static Sittings untraced() {
    return new Sittings(false);
  }

  Sitting of(Reader reader) {
    return begin(reader, new Browser.NewContextOptions());
  }

  /// A reader whose browser runs no JavaScript.
  Sitting withoutScript(Reader reader) {
    return begin(reader, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  private Sitting begin(Reader reader, Browser.NewContextOptions options) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                options
                    .setLocale(Reader.asked(reader.language()))
                    .setTimezoneId("Asia/Shanghai")
                    .setColorScheme(reader.theme())
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(reader.width(), reader.height()));
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    Sitting sitting = new Sitting(reader, context, name);
    if (traced) {
      sitting.trace();
    }
    open.add(sitting);
    return sitting;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    name =
        test.getRequiredTestClass().getSimpleName() + "/" + test.getRequiredTestMethod().getName();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    boolean failed = test.getExecutionException().isPresent();
    List<String> complaints = new ArrayList<>();
    for (Sitting sitting : open) {
      complaints.addAll(sitting.complaints());
      if (failed || !sitting.complaints().isEmpty()) {
        sitting.keep(traced);
      }
      sitting.end();
    }
    open.clear();
    assertThat(complaints).as("what the browser complained of").isEmpty();
  }
}
