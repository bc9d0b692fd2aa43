package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.quanheng.ledger.Json;
import org.quanheng.office.Office;
import org.quanheng.office.SignIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Officers come and go.
@RestController
class SignInApi {

  private static final int LONGEST_OFFICER = 120;
  private static final int LONGEST_PASSWORD = 500;

  /// Anybody may send this form, so it is held in memory for anybody: it is small.
  private static final int MOST_BYTES = 16 * 1024;

  /// A password takes 19 MiB while it is checked, so only a few are at a time.
  private static final int CHECKED_AT_ONCE = 8;

  private final SignIn signIn;
  private final Office office;
  private final InstantSource clock;
  private final ZoneId zone;
  private final SignInLimit limit;
  private final Semaphore checking = new Semaphore(CHECKED_AT_ONCE);

  SignInApi(SignIn signIn, Office office, InstantSource clock, ZoneId zone) {
    this.signIn = signIn;
    this.office = office;
    this.clock = clock;
    this.zone = zone;
    this.limit = new SignInLimit(clock);
  }

  @PostMapping(path = "/api/sign-in", consumes = MediaType.APPLICATION_JSON_VALUE)
  Json signIn(HttpServletRequest request) {
    Form form = Form.read(request, MOST_BYTES);
    String officer = form.text("officer", LONGEST_OFFICER);
    String password = form.text("password", LONGEST_PASSWORD);
    form.requireOnly("officer", "password");
    String address = request.getRemoteAddr();
    if (!limit.allows(address)) {
      throw Problem.of(Wrong.TOO_MANY_ATTEMPTS).asException();
    }
    SignIn.Session session =
        checked(officer, password)
            .orElseThrow(() -> {
              limit.wrong(address);
              return Problem.of(Wrong.SIGN_IN_REFUSED).asException();
            });
    return Json.object()
        .put("expires", Times.text(session.expires()))
        .put("officer", session.officer())
        .put("token", session.token())
        .build();
  }

  private Optional<SignIn.Session> checked(String officer, String password) {
    checking.acquireUninterruptibly();
    try {
      return signIn.signIn(officer, password);
    } finally {
      checking.release();
    }
  }

  @PostMapping("/api/sign-out")
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    Bearer.token(request).ifPresent(signIn::signOut);
    return ResponseEntity.noContent().build();
  }

  /// Who is signed in, and which posts he holds today.
  @GetMapping("/api/me")
  Json me(Principal officer) {
    LocalDate today = Times.day(clock.instant(), zone);
    return Json.object()
        .put("day", today.toString())
        .put("officer", officer.getName())
        .put("posts", Json.texts(office.freshRoll().postsOf(officer.getName(), today)))
        .build();
  }
}
