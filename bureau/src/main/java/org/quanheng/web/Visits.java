package org.quanheng.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.quanheng.face.Setting;
import org.quanheng.face.Theme;
import org.quanheng.face.Visit;
import org.quanheng.term.Language;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Knows the reader of a page: his language by `lang` in the address, else by his choice kept in a
/// cookie, else by what his browser asks for; his theme by his choice.
@Component
final class Visits implements HandlerMethodArgumentResolver, ServletContextInitializer {

  static final String LANGUAGE = "lang";
  static final String THEME = "theme";

  private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

  private final Setting setting;

  Visits(Setting setting) {
    this.setting = setting;
  }

  @Override
  public void onStartup(ServletContext context) {
    context.setAttribute(Visits.class.getName(), this);
  }

  /// The visit of a request that may not have reached any of us; nothing while the doors open.
  static Optional<Visit> find(HttpServletRequest request) {
    return request.getServletContext().getAttribute(Visits.class.getName()) instanceof Visits visits
        ? Optional.of(visits.visit(request))
        : Optional.empty();
  }

  private Visit visit(HttpServletRequest request) {
    String query = request.getQueryString();
    return new Visit(
        setting,
        language(request),
        SessionCookie.value(request, THEME).flatMap(Theme::of).orElse(Theme.AUTO),
        Routes.asked(request),
        query == null ? "" : query,
        officer(),
        () -> token(request));
  }

  private static Language language(HttpServletRequest request) {
    return asked(request)
        .flatMap(Visits::languageOf)
        .or(() -> SessionCookie.value(request, LANGUAGE).flatMap(Visits::languageOf))
        .orElseGet(() -> Language.of(Words.locale(request)));
  }

  /// The language asked for in the address; nothing when what was sent cannot be read, so that this
  /// can be said.
  private static Optional<String> asked(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getParameter(LANGUAGE));
    } catch (InvalidParameterException unreadable) {
      return Optional.empty();
    }
  }

  /// The language of this tag.
  static Optional<Language> languageOf(String tag) {
    return Arrays.stream(Language.values())
        .filter(it -> it.locale().toLanguageTag().equals(tag))
        .findFirst();
  }

  private static Optional<String> officer() {
    Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return TRUST.isAuthenticated(caller) ? Optional.of(caller.getName()) : Optional.empty();
  }

  private static String token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class;
  }

  @Override
  public Visit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
    if (asked == null) {
      throw new IllegalStateException("pages are shown over HTTP");
    }
    return visit(asked);
  }
}
