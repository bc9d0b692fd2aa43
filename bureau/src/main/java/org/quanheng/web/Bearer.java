package org.quanheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.quanheng.office.SignIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows the officer by the token of an open session, sent as `Authorization: Bearer TOKEN` (RFC
/// 6750 section 2.1) or in a cookie. A request without one, or with one that is over, is anybody's.
final class Bearer extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final SignIn signIn;
  private final Function<HttpServletRequest, Optional<String>> token;

  private Bearer(SignIn signIn, Function<HttpServletRequest, Optional<String>> token) {
    this.signIn = signIn;
    this.token = token;
  }

  /// Programs send the token in a header.
  static Bearer byHeader(SignIn signIn) {
    return new Bearer(signIn, Bearer::token);
  }

  /// Browsers send it in a cookie.
  static Bearer byCookie(SignIn signIn) {
    return new Bearer(signIn, SessionCookie::token);
  }

  static Optional<String> token(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip())
        .filter(Bearer::isToken);
  }

  /// Whether this could be the token of a session at all.
  static boolean isToken(String text) {
    return TOKEN.matcher(text).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    Optional<String> officer = token.apply(request).flatMap(signIn::holder);
    if (officer.isPresent()) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          new PreAuthenticatedAuthenticationToken(officer.get(), "", List.of()));
      SecurityContextHolder.setContext(context);
    }
    rest.doFilter(request, response);
  }
}
