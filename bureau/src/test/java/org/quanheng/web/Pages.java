package org.quanheng.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/// What a reader gets who asks the served bureau for a page.
final class Pages {

  private Pages() {}

  /// An answer.
  record Page(int status, String text, HttpResponse<?> response) {

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /// What a reader sees of it: no tags, and spaces as one.
    String read() {
      return text.replaceAll("(?s)<(script|style).*?</\\1>", " ")
          .replaceAll("<[^>]*>", " ")
          .replace("&#39;", "'")
          .replace("&#34;", "\"")
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&amp;", "&")
          .replaceAll("\\s+", " ");
    }
  }

  static Page get(String path) {
    return get(path, "en");
  }

  static Page get(String path, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Served.ADDRESS + path))
            .header("Accept-Language", language)
            .build();
    try {
      HttpResponse<byte[]> response = Served.CLIENT.send(request, BodyHandlers.ofByteArray());
      String text = new String(response.body(), StandardCharsets.UTF_8);
      return new Page(response.statusCode(), text, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
