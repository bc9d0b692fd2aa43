package org.quanheng.journeys;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// What the bureau answered to one request.
///
/// @param address path and query
record Fetched(String address, int status, HttpHeaders headers, byte[] body) {

  private static final int ERRORS_TOLD = 5;

  /// A piece of a page, which a script asks for to put it into another, is none; nor is a file to
  /// be kept, whatever is in it.
  boolean isPage() {
    return type().startsWith("text/html")
        && !header("Content-Disposition").startsWith("attachment")
        && text().stripLeading().startsWith("<!doctype html>");
  }

  boolean isStyle() {
    return type().startsWith("text/css");
  }

  boolean isRedirect() {
    return status / 100 == 3;
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  Optional<String> location() {
    return headers.firstValue("Location");
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// The page as a browser would read it, with what its parser had to mend.
  Document page() {
    Parser parser = Parser.htmlParser().setTrackErrors(ERRORS_TOLD);
    return parser.parseInput(text(), URI.create("http://here" + address).toString()).parser(parser);
  }

  private String type() {
    return header("Content-Type");
  }
}
