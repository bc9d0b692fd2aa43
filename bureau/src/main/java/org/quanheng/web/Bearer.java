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
import org.quanheng.office.Sessions;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows the officer by the token of an open session, sent as `Authorization: Bearer TOKEN` (RFC
/// 6750 section 2.1) or in a cookie. A request without one, or with one that is over, is anybody's.
final class Bearer extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final String LACKS_FACTOR = Bearer.class.getName() + ".lacks";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final Sessions sessions;
  private final boolean needsTwoFactors;
  private final Function<HttpServletRequest, Optional<String>> token;

  private Bearer(
      Sessions sessions,
      boolean needsTwoFactors,
      Function<HttpServletRequest, Optional<String>> token) {
    this.sessions = sessions;
    this.needsTwoFactors = needsTwoFactors;
    this.token = token;
  }

  /// Whether the officer has yet to show a second factor, without which he may do nothing here.
  static boolean lacksFactor(HttpServletRequest request) {
    return request.getAttribute(LACKS_FACTOR) != null;
  }

  /// Programs send the token in a header.
  ///
  /// @param needsTwoFactors whether whoever has shown one factor only may see to his account alone
  static Bearer byHeader(Sessions sessions, boolean needsTwoFactors) {
    return new Bearer(sessions, needsTwoFactors, Bearer::token);
  }

  /// Browsers send it in a cookie.
  static Bearer byCookie(Sessions sessions, boolean needsTwoFactors) {
    return new Bearer(sessions, needsTwoFactors, SessionCookie::token);
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
    Optional<Sessions.Holder> holder = token.apply(request).flatMap(sessions::holder);
    if (holder.isPresent()) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(
          new PreAuthenticatedAuthenticationToken(holder.get().officer(), "", List.of()));
      SecurityContextHolder.setContext(context);
      if (needsTwoFactors && !holder.get().twoFactors()) {
        request.setAttribute(LACKS_FACTOR, true);
      }
    }
    rest.doFilter(request, response);
  }
}
