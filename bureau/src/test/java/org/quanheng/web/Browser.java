package org.quanheng.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A reader's browser without scripts: keeps cookies, and sends forms with the token of their page.
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Map<String, String> cookies = new TreeMap<>();
  private final URI address;
  private String language = "en";

  private Browser(URI address) {
    this.address = address;
  }

  /// Somebody who is not signed in.
  public static Browser anyone() {
    return new Browser(Served.ADDRESS);
  }

  /// An officer who has just signed in.
  public static Browser of(String officer) {
    return with(Served.token(officer));
  }

  /// Whoever holds this token; anyone when it is empty.
  static Browser with(String token) {
    return at(Served.ADDRESS, token);
  }

  /// Whoever holds this token of another bureau.
  public static Browser at(URI address, String token) {
    Browser browser = new Browser(address);
    if (!token.isEmpty()) {
      browser.cookies.put("quanheng_session", token);
    }
    return browser;
  }

  /// The same browser, asking for another language.
  public Browser in(String tag) {
    language = tag;
    return this;
  }

  /// What a cookie holds; empty when there is none.
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  /// Sends a form with the token of a page that was just loaded. A value may be a collection.
  public HttpResponse<String> post(String path, Map<String, ?> fields)
      throws IOException, InterruptedException {
    return post(path, fields, token());
  }

  /// Sends a form with this token.
  public HttpResponse<String> post(String path, Map<String, ?> fields, String token)
      throws IOException, InterruptedException {
    Map<String, Object> all = new TreeMap<>(fields);
    all.put("_csrf", token);
    String body =
        all.entrySet().stream()
            .flatMap(it ->
                (it.getValue() instanceof Collection<?> many ? many : List.of(it.getValue()))
                    .stream().map(value -> encoded(it.getKey()) + "=" + encoded(value.toString())))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", FORM)
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build());
  }

  /// Sends files with a form (RFC 7578), with the token of a page that was just loaded.
  ///
  /// @param files each path with its bytes
  public HttpResponse<String> upload(String path, String field, Map<String, byte[]> files)
      throws IOException, InterruptedException {
    String boundary = "----quanheng";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
    body.writeBytes((part.formatted("_csrf", "") + token() + "\r\n").getBytes(UTF_8));
    files.forEach((name, content) -> {
      body.writeBytes(part.formatted(field, "; filename=\"" + name + "\"").getBytes(UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n".getBytes(UTF_8));
    });
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  /// The token that the forms of this reader's pages carry.
  public String token() throws IOException, InterruptedException {
    String page =
        get(cookies.containsKey("quanheng_session") ? "/desk/account" : "/sign-in").body();
    Matcher token = TOKEN.matcher(page);
    return token.find() ? token.group(1) : anyone().token(cookies);
  }

  /// A session that is over sees the form of signing in.
  private String token(Map<String, String> others) throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(get("/sign-in").body());
    if (!token.find()) {
      throw new AssertionError("the form of signing in has no token");
    }
    others.putAll(cookies);
    return token.group(1);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).header("Accept-Language", language);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = Served.CLIENT.send(request, BodyHandlers.ofString());
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] parts = cookie.split(";", -1)[0].split("=", 2);
      if (parts[1].isEmpty()) {
        cookies.remove(parts[0]);
      } else {
        cookies.put(parts[0], parts[1]);
      }
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
