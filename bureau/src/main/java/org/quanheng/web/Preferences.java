package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.quanheng.face.Theme;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Keeps the reader's choice of language and theme in cookies, and sends him back where he was.
@Controller
class Preferences {

  private static final Duration YEAR = Duration.ofDays(365);

  @GetMapping("/preferences")
  ResponseEntity<Void> choose(HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    Optional.ofNullable(request.getParameter(Visits.LANGUAGE))
        .flatMap(Visits::languageOf)
        .map(it -> it.locale().toLanguageTag())
        .ifPresent(it -> headers.add(HttpHeaders.SET_COOKIE, cookie(request, Visits.LANGUAGE, it)));
    Optional.ofNullable(request.getParameter(Visits.THEME))
        .flatMap(Theme::of)
        .map(Theme::slug)
        .ifPresent(it -> headers.add(HttpHeaders.SET_COOKIE, cookie(request, Visits.THEME, it)));
    headers.setLocation(Back.to(request.getParameter("to")));
    return new ResponseEntity<>(headers, HttpStatus.SEE_OTHER);
  }

  private static String cookie(HttpServletRequest request, String name, String value) {
    return ResponseCookie.from(name, value)
        .path("/")
        .maxAge(YEAR)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .build()
        .toString();
  }
}
