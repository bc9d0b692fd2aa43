package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quanheng.ledger.Json;

/// Everything programs may ask is described, and nothing that is not there.
class OpenApiTest {

  @Test
  void everyRouteForProgramsIsDescribedAndNoOther() throws IOException, InterruptedException {
    Set<String> routes = new TreeSet<>();
    for (Routes.Route route : Routes.ALL) {
      String path = route.path().getPatternString().replace("{*", "{");
      boolean forPrograms =
          path.startsWith("/api/") || path.startsWith("/ledger/") || path.equals("/health");
      if (forPrograms) {
        routes.add(route.method() + " " + path);
      }
    }
    assertThat(described()).isEqualTo(routes);
  }

  private static Set<String> described() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(Served.ADDRESS.resolve("/openapi.json")).build();
    String text = Served.CLIENT.send(request, BodyHandlers.ofString()).body();
    Json.Obj document = JsonBody.read(text).value();
    Set<String> described = new TreeSet<>();
    Json.Obj paths = (Json.Obj) document.find("paths").orElseThrow();
    paths
        .members()
        .forEach((path, verbs) ->
            ((Json.Obj) verbs)
                .members()
                .keySet()
                .forEach(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path)));
    return described;
  }
}
