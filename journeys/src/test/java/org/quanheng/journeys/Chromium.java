package org.quanheng.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one browser of this JVM. `./quanheng test` finds it, or gets it.
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /// How long anything may take on a machine that does much else. What is there is seen at once.
  static final double PATIENCE_MILLIS = 60_000;

  private static @Nullable Browser started;

  private Chromium() {}

  /// Starts it the first time; it ends with the JVM.
  ///
  /// @throws AssertionError when there is none, saying how to get one
  static synchronized Browser browser() {
    if (started == null) {
      started = start(programme());
    }
    return started;
  }

  private static Browser start(Path programme) {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(programme)
                .setArgs(
                    List.of(
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--font-render-hinting=none")));
  }

  private static Path programme() {
    String named = System.getenv("QUANHENG_CHROMIUM");
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    return onThePath()
        .orElseThrow(() ->
            new AssertionError(
                "No Chromium was found. Run tools/browser, which gets one and prints where it"
                    + " is, and set QUANHENG_CHROMIUM to that; ./quanheng test does both."));
  }

  private static Optional<Path> onThePath() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(it -> Path.of(it, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
