package org.quanheng.web;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quanheng.ledger.Json;

/// Tells a story to the server, and holds it to the answers.
final class Teller {

  private static final Pattern PLACE = Pattern.compile("<([a-z]+ )?([^<>*\\s]+?)(\\*\\d+)?>");
  private static final Pattern REMEMBER = Pattern.compile("<([a-z]+)=\\*>");
  private static final String ANYTHING = "<*>";
  private static final String MORE = "…";

  private final Map<String, String> known = new HashMap<>();

  Teller() {
    known.put("password", Served.HOUSE.samplePassword());
    known.put("none", "");
    known.put("today", Times.day(Served.CLOCK.instant(), Served.HOUSE.zone()).toString());
  }

  void tell(Tale tale) throws IOException, InterruptedException {
    try {
      for (Tale.Scene scene : tale.scenes()) {
        switch (scene) {
          case Tale.Happening happening -> happen(happening);
          case Tale.Exchange exchange -> exchange(exchange);
        }
      }
    } finally {
      Served.CLOCK.putRight();
    }
  }

  private static void happen(Tale.Happening happening) {
    String[] words = happening.what().split(" ");
    switch (words[0]) {
      case "sealed" -> Served.HOUSE.seal().sequence();
      case "now" -> Served.CLOCK.putRight();
      case "later" -> Served.CLOCK.putForward(Duration.parse("PT" + words[1]));
      default -> throw new AssertionError("line " + happening.line() + ": " + happening.what());
    }
  }

  private void exchange(Tale.Exchange exchange) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        Served.CLIENT.send(request(exchange.request()), BodyHandlers.ofByteArray());
    String body = new String(response.body(), StandardCharsets.UTF_8);
    String where = "line " + exchange.line() + ": " + exchange.request().first();
    Tale.Message expected = exchange.answer();
    if (!expected.first().equals(String.valueOf(response.statusCode()))) {
      throw new AssertionError(
          where
              + ": answered "
              + response.statusCode()
              + ", not "
              + expected.first()
              + "\n"
              + body);
    }
    for (String header : expected.headers()) {
      String name = header.substring(0, header.indexOf(": "));
      String value = String.join(", ", response.headers().allValues(name));
      match(text(header.substring(name.length() + 2)), text(value), where + ": " + name);
    }
    if (!expected.body().isEmpty()) {
      matchBody(expected.body(), body, where);
    }
  }

  private HttpRequest request(Tale.Message message) {
    String[] line = filled(message.first()).split(" ", 2);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Served.ADDRESS.resolve(line[1]))
            .timeout(Duration.ofMinutes(1))
            .method(line[0], BodyPublishers.ofString(filled(message.body())));
    for (String header : message.headers()) {
      String[] parts = filled(header).split(": ", 2);
      request.header(parts[0], parts[1]);
    }
    return request.build();
  }

  private void matchBody(String expected, String actual, String where) {
    if (expected.startsWith("{")) {
      match(JsonBody.read(expected).value(), JsonBody.read(actual).value(), where);
    } else {
      match(text(expected), text(actual.stripTrailing()), where);
    }
  }

  private static Json.Text text(String text) {
    return new Json.Text(text);
  }

  private void match(Json expected, Json actual, String where) {
    switch (expected) {
      case Json.Obj object when actual instanceof Json.Obj other -> members(object, other, where);
      case Json.Arr array when actual instanceof Json.Arr other -> elements(array, other, where);
      case Json.Text(String text) -> said(filled(text), actual, where);
      case Json _ -> require(expected.equals(actual), where, expected, actual);
    }
  }

  /// Holds a value to a text with places in it.
  private void said(String expected, Json actual, String where) {
    String value = actual instanceof Json.Text(String text) ? text : actual.text();
    Matcher remember = REMEMBER.matcher(expected);
    if (remember.matches()) {
      known.put(remember.group(1), value);
    } else {
      String pattern = Pattern.quote(expected).replace(ANYTHING, "\\E(?s:.*)\\Q");
      require(value.matches(pattern), where, text(expected), actual);
    }
  }

  private void members(Json.Obj expected, Json.Obj actual, String where) {
    expected
        .members()
        .forEach((key, value) -> {
          if (!key.equals(MORE)) {
            Json found =
                actual
                    .find(key)
                    .orElseThrow(
                        () -> new AssertionError(where + ": no " + key + " in " + actual.text()));
            match(value, found, where + "." + key);
          }
        });
    if (!expected.members().containsKey(MORE)) {
      require(
          expected.members().keySet().equals(actual.members().keySet()), where, expected, actual);
    }
  }

  private void elements(Json.Arr expected, Json.Arr actual, String where) {
    List<Json> wanted = expected.elements();
    boolean more = !wanted.isEmpty() && wanted.getLast().equals(new Json.Text(MORE));
    int size = more ? wanted.size() - 1 : wanted.size();
    require(
        more ? actual.elements().size() >= size : actual.elements().size() == size,
        where,
        expected,
        actual);
    for (int i = 0; i < size; i++) {
      match(wanted.get(i), actual.elements().get(i), where + "[" + i + "]");
    }
  }

  private static void require(boolean holds, String where, Json expected, Json actual) {
    if (!holds) {
      throw new AssertionError(
          where + "\nexpected " + expected.text() + "\nbut was  " + actual.text());
    }
  }

  /// The text with what is known in its places.
  private String filled(String text) {
    return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(fill(place)));
  }

  private String fill(MatchResult place) {
    String name = place.group(2);
    if (place.group(3) != null) {
      return name.repeat(Integer.parseInt(place.group(3).substring(1)));
    }
    if ("new ".equals(place.group(1))) {
      known.put(name, UUID.randomUUID().toString());
    }
    return known.getOrDefault(name, place.group());
  }
}
