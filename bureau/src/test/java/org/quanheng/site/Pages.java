package org.quanheng.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.quanheng.web.Served;

/// Reads pages of the Bureau of Small Weights.
final class Pages {

  private Pages() {}

  static HttpResponse<String> ask(String address, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(Served.ADDRESS.resolve(address))
            .header("Accept-Language", language)
            .build();
    try {
      return Served.CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("not answered: " + address, e);
    }
  }

  /// A page that is there, in English.
  static String page(String address) {
    return page(address, "en");
  }

  static String page(String address, String language) {
    HttpResponse<String> answer = ask(address, language);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  static int status(String address) {
    return ask(address, "en").statusCode();
  }
}
