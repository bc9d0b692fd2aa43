package org.quanheng.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Who may call what. What is not listed is refused to everybody.
final class Routes implements AuthorizationManager<RequestAuthorizationContext> {

  /// Who may call a route.
  enum Who {
    /// Everybody, signed in or not.
    ANYONE,
    /// Whoever holds the token of an open session, to see to his own account.
    SIGNED_IN,
    /// The same, with two factors where the bureau demands them.
    OFFICER
  }

  static final List<Route> ALL =
      List.of(
          route(Who.ANYONE, "GET", "/health"),
          route(Who.ANYONE, "POST", "/api/sign-in"),
          route(Who.SIGNED_IN, "POST", "/api/sign-out"),
          route(Who.SIGNED_IN, "GET", "/api/me"),
          route(Who.ANYONE, "GET", "/api/list"),
          route(Who.ANYONE, "GET", "/api/list/reduction"),
          route(Who.ANYONE, "GET", "/api/list/{code}"),
          route(Who.OFFICER, "POST", "/api/acts"),
          route(Who.ANYONE, "GET", "/api/acts"),
          route(Who.ANYONE, "GET", "/api/acts/{id}"),
          route(Who.ANYONE, "GET", "/api/acts/{id}/receipt"),
          route(Who.ANYONE, "GET", "/api/refusals"),
          route(Who.ANYONE, "GET", "/api/refusals/{id}/receipt"),
          route(Who.ANYONE, "GET", "/ledger/checkpoint"),
          route(Who.ANYONE, "GET", "/ledger/vkey"),
          route(Who.ANYONE, "GET", "/ledger/policy"),
          route(Who.ANYONE, "GET", "/ledger/tile/{*piece}"),
          route(Who.ANYONE, "GET", "/assets/{version}/{name}"),
          route(Who.ANYONE, "GET", "/preferences"),
          route(Who.ANYONE, "GET", "/powers"),
          route(Who.ANYONE, "GET", "/powers.csv"),
          route(Who.ANYONE, "GET", "/powers.xlsx"),
          route(Who.ANYONE, "GET", "/powers/compare"),
          route(Who.ANYONE, "GET", "/powers/{code}"),
          route(Who.ANYONE, "GET", "/statutes"),
          route(Who.ANYONE, "GET", "/statutes/{slug}"),
          route(Who.ANYONE, "GET", "/duties"),
          route(Who.ANYONE, "GET", "/duties/{slug}"),
          route(Who.ANYONE, "GET", "/procedures"),
          route(Who.ANYONE, "GET", "/procedures/{slug}"),
          route(Who.ANYONE, "GET", "/units"),
          route(Who.ANYONE, "GET", "/units/{unit}"),
          route(Who.ANYONE, "GET", "/posts/{unit}/{kind}"),
          route(Who.ANYONE, "GET", "/"),
          route(Who.ANYONE, "GET", "/sign-in"),
          route(Who.ANYONE, "POST", "/sign-in"),
          route(Who.ANYONE, "POST", "/sign-in/passkey"),
          route(Who.ANYONE, "POST", "/sign-out"),
          route(Who.OFFICER, "GET", "/desk"),
          route(Who.OFFICER, "GET", "/desk/act"),
          route(Who.OFFICER, "POST", "/desk/act"),
          route(Who.OFFICER, "GET", "/desk/acts"),
          route(Who.OFFICER, "GET", "/desk/acts/{act}"),
          route(Who.OFFICER, "POST", "/desk/acts/{act}"),
          route(Who.OFFICER, "GET", "/desk/packs"),
          route(Who.OFFICER, "POST", "/desk/packs"),
          route(Who.OFFICER, "GET", "/desk/packs/{draft}"),
          route(Who.OFFICER, "POST", "/desk/packs/{draft}"),
          route(Who.OFFICER, "GET", "/desk/packs/{draft}/file"),
          route(Who.OFFICER, "POST", "/desk/packs/{draft}/file"),
          route(Who.OFFICER, "GET", "/desk/packs/{draft}/back"),
          route(Who.OFFICER, "GET", "/desk/officers"),
          route(Who.OFFICER, "GET", "/desk/officers/{officer}"),
          route(Who.OFFICER, "GET", "/desk/posts/{unit}/{kind}"),
          route(Who.SIGNED_IN, "GET", "/desk/account"),
          route(Who.SIGNED_IN, "POST", "/desk/account/password"),
          route(Who.SIGNED_IN, "POST", "/desk/account/sessions"),
          route(Who.SIGNED_IN, "GET", "/desk/account/second-factor"),
          route(Who.SIGNED_IN, "POST", "/desk/account/second-factor"),
          route(Who.SIGNED_IN, "GET", "/desk/account/passkeys"),
          route(Who.SIGNED_IN, "POST", "/desk/account/passkeys"),
          route(Who.ANYONE, "GET", "/search"),
          route(Who.ANYONE, "GET", "/search/suggest"),
          route(Who.ANYONE, "GET", "/about"),
          route(Who.ANYONE, "GET", "/accessibility"),
          route(Who.ANYONE, "GET", "/privacy"),
          route(Who.ANYONE, "GET", "/api-docs"),
          route(Who.ANYONE, "GET", "/openapi.json"),
          route(Who.ANYONE, "GET", "/robots.txt"),
          route(Who.ANYONE, "GET", "/sitemap.xml"),
          route(Who.ANYONE, "GET", "/acts"),
          route(Who.ANYONE, "GET", "/acts.atom"),
          route(Who.ANYONE, "GET", "/acts.csv"),
          route(Who.ANYONE, "GET", "/acts/{id}"),
          route(Who.ANYONE, "GET", "/acts/{id}/receipt"),
          route(Who.ANYONE, "GET", "/refusals"),
          route(Who.ANYONE, "GET", "/refusals/{id}"),
          route(Who.ANYONE, "GET", "/refusals/{id}/receipt"),
          route(Who.ANYONE, "GET", "/matters/{code}"),
          route(Who.ANYONE, "GET", "/ledger"),
          route(Who.ANYONE, "GET", "/terms"));

  /// Where programs go; everything else is pages.
  private static final List<String> DATA = List.of("/api/", "/ledger/", "/assets/", "/health");

  private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

  /// One line of the list.
  record Route(Who who, String method, PathPattern path) {

    /// HEAD asks for what GET would answer, without it.
    boolean takes(String asked) {
      return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }
  }

  private static Route route(Who who, String method, String path) {
    return new Route(who, method, PathPatternParser.defaultInstance.parse(path));
  }

  /// Whether a program asks, and is answered in JSON when something is wrong.
  static boolean isData(HttpServletRequest request) {
    String path = asked(request);
    return DATA.stream().anyMatch(path::startsWith);
  }

  /// The path a client asked for, also while the server answers what went wrong with it.
  static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    boolean granted = find(request).map(route -> mayCall(route, request, caller)).orElse(false);
    return new AuthorizationDecision(granted);
  }

  private static boolean mayCall(
      Route route,
      HttpServletRequest request,
      Supplier<? extends @Nullable Authentication> caller) {
    return switch (route.who()) {
      case ANYONE -> true;
      case SIGNED_IN -> isOfficer(caller);
      case OFFICER -> isOfficer(caller) && !Bearer.lacksFactor(request);
    };
  }

  private static boolean isOfficer(Supplier<? extends @Nullable Authentication> caller) {
    return TRUST.isAuthenticated(caller.get());
  }

  /// Whether an officer asks.
  static boolean isSignedIn() {
    return TRUST.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
  }

  /// The route a request asks for; where several lines fit, the one that says it most exactly.
  private static Optional<Route> find(HttpServletRequest request) {
    return at(request).stream()
        .filter(route -> route.takes(request.getMethod()))
        .min(Comparator.comparing(Route::path, PathPattern.SPECIFICITY_COMPARATOR));
  }

  private static List<Route> at(HttpServletRequest request) {
    PathContainer path = PathContainer.parsePath(request.getRequestURI());
    return ALL.stream().filter(route -> route.path().matches(path)).toList();
  }

  /// What to say to a request that was refused.
  static Problem whyNot(HttpServletRequest request) {
    List<Route> there = at(request);
    if (there.isEmpty()) {
      return Problem.of(Wrong.NOT_FOUND);
    }
    if (find(request).isEmpty()) {
      List<String> methods = there.stream().map(Route::method).distinct().sorted().toList();
      return Problem.methodsAllowed(methods);
    }
    Who who = find(request).map(Route::who).orElse(Who.OFFICER);
    if (who == Who.OFFICER && Bearer.lacksFactor(request)) {
      return Problem.of(Wrong.SECOND_FACTOR_NEEDED);
    }
    // whoever may call it and was refused sent a form without its token
    boolean mayCall = who == Who.ANYONE || isSignedIn();
    return Problem.of(mayCall ? Wrong.STALE_FORM : Wrong.SIGN_IN_NEEDED);
  }
}
