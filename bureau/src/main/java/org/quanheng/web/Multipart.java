package org.quanheng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.quanheng.gate.DraftForm.Mistake;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bodies in parts (RFC 7578) are taken where officers upload packs, and nowhere else; one that is
/// too large is refused before anything of it is read.
final class Multipart extends OncePerRequestFilter {

  private static final String UPLOADS = "/desk/packs";

  /// The largest archive, and what a form has around it.
  static final int MOST_BYTES = 11 << 20;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    if (!isMultipart(request)) {
      rest.doFilter(request, response);
    } else if (!request.getRequestURI().equals(UPLOADS)) {
      Problem.of(Wrong.NOT_JSON).answer(request, response);
    } else if (!Routes.isSignedIn()) {
      Problem.of(Wrong.SIGN_IN_NEEDED).answer(request, response);
    } else if (request.getContentLengthLong() > MOST_BYTES) {
      Problem.of(Wrong.TOO_LARGE, List.of(new Mistake("pack", "over-ten-megabytes")))
          .answer(request, response);
    } else {
      rest.doFilter(request, response);
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
