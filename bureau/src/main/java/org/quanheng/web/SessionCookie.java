package org.quanheng.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The token of a session, as a browser keeps it: no script can read it and no foreign page can
/// send it.
public final class SessionCookie {

  private static final String NAME = "quanheng_session";

  private SessionCookie() {}

  /// The token a request came with; nothing when it came with none, or with what is none.
  public static Optional<String> token(HttpServletRequest request) {
    return value(request, NAME).filter(Bearer::isToken);
  }

  /// Gives the browser a token, to be kept until the session ends or the browser is closed.
  public static void give(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, token, Duration.ofSeconds(-1));
  }

  /// Takes the token back.
  public static void take(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", Duration.ZERO);
  }

  private static void add(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /// The value of a cookie.
  static Optional<String> value(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
      if (cookie.getName().equals(name)) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }
}
