package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quanheng.web.Routes.Route;
import org.quanheng.web.Routes.Who;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The list of routes is what the doors do: every method on every path, as anybody and as an
/// officer.
class RoutesTest {

  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE");

  private static final Set<String> PATHS =
      new TreeSet<>(Routes.ALL.stream().map(it -> it.path().getPatternString()).toList());

  @Test
  void whatIsBuiltIsListedAndWhatIsListedIsBuilt() {
    Set<String> built =
        Served.DOORS
            .getBean(RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(mapping ->
                mapping.getMethodsCondition().getMethods().stream()
                    .flatMap(method ->
                        mapping.getPatternValues().stream()
                            .map(path -> method.name() + " " + path)))
            .collect(Collectors.toSet());
    assertThat(built)
        .isEqualTo(
            Routes.ALL.stream()
                .map(it -> it.method() + " " + it.path().getPatternString())
                .collect(Collectors.toSet()));
  }

  @Test
  void everyoneMayDoWhatIsListedAndNothingElse() throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    for (String path : PATHS) {
      String token = Served.token("zhao");
      for (String method : METHODS) {
        for (boolean officer : new boolean[] {false, true}) {
          Set<Integer> allowed = allowed(path, method, officer);
          int status = status(method, path, officer ? token : "");
          boolean denied = Set.of(401, 403, 405).contains(status);
          if (allowed.isEmpty() ? denied : !allowed.contains(status)) {
            wrong.add(method + " " + path + (officer ? " as officer: " : ": ") + status);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// The statuses a refusal must have; none when the caller must be let in.
  private static Set<Integer> allowed(String path, String method, boolean officer) {
    List<Route> here =
        Routes.ALL.stream().filter(it -> it.path().getPatternString().equals(path)).toList();
    List<Route> taken = here.stream().filter(it -> it.takes(method)).toList();
    if (taken.isEmpty()) {
      return Set.of(405);
    }
    boolean open = taken.stream().anyMatch(it -> it.who() == Who.ANYONE);
    // a reader is sent to the page where officers sign in
    return open || officer ? Set.of() : Set.of(401, 303);
  }

  @Test
  void whatIsNotListedIsNotThere() throws IOException, InterruptedException {
    Set<String> others = new HashSet<>();
    for (String pattern : PATHS) {
      String path = filled(pattern);
      others.add(path + "/more/than/that");
      others.add(path.toUpperCase(Locale.ROOT));
      others.add(path.substring(0, path.lastIndexOf('/')) + "/");
    }
    others.addAll(List.of("/api", "/login", "/logout", "/error", "/favicon.ico", "/index.html"));
    others.removeIf(it -> it.startsWith("//"));
    others.removeIf(it ->
        Routes.ALL.stream().anyMatch(route -> route.path().matches(PathContainer.parsePath(it))));
    assertThat(others).hasSizeGreaterThan(20);
    String token = Served.token("zhao");
    for (String path : others) {
      for (String method : List.of("GET", "POST", "DELETE")) {
        assertThat(status(method, path, "")).as(method + " " + path).isEqualTo(404);
        assertThat(status(method, path, token)).as(method + " " + path).isEqualTo(404);
      }
    }
  }

  private static String filled(String pattern) {
    return pattern
        .replace("{code}", "CF-W-031")
        .replace("{*piece}", "1")
        .replaceAll("\\{[a-z]+}", "1");
  }

  private static int status(String method, String path, String token)
      throws IOException, InterruptedException {
    if (method.equals("POST") && Routes.ALL.stream().anyMatch(it -> isForm(it, path))) {
      return Browser.with(token).post(filled(path), Map.of()).statusCode();
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Served.ADDRESS.resolve(filled(path)))
            .method(method, BodyPublishers.ofString(method.equals("POST") ? "{}" : ""));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
      request.header("Cookie", "quanheng_session=" + token);
    }
    if (method.equals("POST")) {
      request.header("Content-Type", "application/json");
    }
    return Served.CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  /// Whether readers send a form there, which carries the token of its page.
  private static boolean isForm(Route route, String path) {
    return route.method().equals("POST")
        && route.path().getPatternString().equals(path)
        && !path.startsWith("/api/");
  }
}
