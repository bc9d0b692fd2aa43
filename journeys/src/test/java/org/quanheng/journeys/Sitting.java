package org.quanheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quanheng.face.Setting;

/// One reader before one page, and everything his browser complained of meanwhile: errors of
/// scripts, breaches of the content policy, requests to another host, answers that failed.
final class Sitting {

  private static final Path PICTURES = Path.of("target", "screenshots");

  final Page page;
  final Hands hands;
  private Reader reader;
  private final BrowserContext context;
  private final String name;
  private final List<String> complaints = new ArrayList<>();
  private int steps;

  Sitting(Reader reader, BrowserContext context, String name) {
    this.reader = reader;
    this.context = context;
    this.name = name;
    this.page = context.newPage();
    this.hands = reader.mouse() ? new Mouse(page) : new Keyboard(page);
    context.onRequest(this::staysHere);
    context.onConsoleMessage(this::isQuiet);
    context.onWebError(error -> complaints.add(error.error()));
  }

  private void staysHere(Request request) {
    String url = request.url();
    if (!url.startsWith(SampleBureau.ADDRESS + "/") && !url.startsWith("data:")) {
      complaints.add(page.url() + " asked another host: " + url);
    }
  }

  private void isQuiet(ConsoleMessage message) {
    // that an answer was an error is for the test to say, which may have wanted it
    if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
      complaints.add(message.location() + " " + message.text());
    }
  }

  /// Goes to a page of the bureau's.
  Sitting open(String address) {
    return open(address, 200);
  }

  /// Goes to a page that is answered with this status.
  Sitting open(String address, int status) {
    Response answer = page.navigate(SampleBureau.ADDRESS + address);
    assertThat(answer.status()).as(address).isEqualTo(status);
    return this;
  }

  /// What the bureau says under a key of its message files, in the reader's language.
  String say(String key, Object... values) {
    return SampleBureau.DOORS.getBean(Setting.class).words(reader.language()).say(key, values);
  }

  /// Follows the link or presses the button that says what stands under a key.
  Sitting press(String key) {
    hands.press(say(key));
    return this;
  }

  /// Writes into the field whose label stands under a key.
  Sitting write(String key, String text) {
    hands.write(say(key), text);
    return this;
  }

  /// Sees a text somewhere on the page, at the latest in a while.
  Sitting sees(String text) {
    PlaywrightAssertions.assertThat(
            page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first())
        .isVisible();
    return this;
  }

  /// Sees the title of a page.
  Sitting isAt(String title) {
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText(title);
    return this;
  }

  /// Lets the reader go on in another theme, before another screen.
  void turn(ColorScheme theme, int width) {
    reader = reader.in(theme, width);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    page.setViewportSize(width, reader.height());
  }

  /// Lets the reader be an officer who has just signed in.
  Sitting signedIn(String officer) {
    Cookie session = new Cookie(SampleBureau.SESSION, SampleBureau.token(officer));
    context.addCookies(List.of(session.setUrl(SampleBureau.ADDRESS.toString())));
    return this;
  }

  /// Leaves a picture of the whole page as it is now, numbered in order.
  Sitting picture(String step) {
    String slug = step.replaceAll("[^\\w-]+", "-");
    String file = String.format("%02d-%s-%s.png", ++steps, slug, reader);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(pictures().resolve(file))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(true));
    return this;
  }

  /// The folder of the pictures of this test.
  Path pictures() {
    return PICTURES.resolve(name);
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void trace() {
    context
        .tracing()
        .start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true).setTitle(name));
  }

  /// Keeps what led to a failure: a last picture, and the trace, when one was begun.
  void keep(boolean traced) {
    picture("failed");
    if (traced) {
      Path file = pictures().resolve(reader + "-trace.zip");
      context.tracing().stop(new Tracing.StopOptions().setPath(file));
    }
  }

  void end() {
    context.close();
  }

  @Override
  public String toString() {
    return reader.toString();
  }
}
