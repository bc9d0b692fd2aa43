package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.quanheng.ledger.Json;
import org.quanheng.office.Office;
import org.quanheng.office.Sessions;
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
  private static final int LONGEST_CODE = 40;

  /// Anybody may send this form, so it is held in memory for anybody: it is small.
  private static final int MOST_BYTES = 16 * 1024;

  private final Entrance entrance;
  private final SignIn signIn;
  private final Office office;
  private final InstantSource clock;
  private final ZoneId zone;

  SignInApi(Entrance entrance, SignIn signIn, Office office, InstantSource clock, ZoneId zone) {
    this.entrance = entrance;
    this.signIn = signIn;
    this.office = office;
    this.clock = clock;
    this.zone = zone;
  }

  @PostMapping(path = "/api/sign-in", consumes = MediaType.APPLICATION_JSON_VALUE)
  Json signIn(HttpServletRequest request) {
    Form form = Form.read(request, MOST_BYTES);
    String officer = form.text("officer", LONGEST_OFFICER);
    String password = form.text("password", LONGEST_PASSWORD);
    String code = form.value().find("code").isEmpty() ? "" : form.text("code", LONGEST_CODE);
    form.requireOnly("officer", "password", "code");
    Sessions.Session session =
        entrance
            .admit(request, officer, password, code)
            .orElseThrow(() -> Problem.of(Wrong.SIGN_IN_REFUSED).asException());
    return Json.object()
        .put("expires", Times.text(session.expires()))
        .put("officer", session.officer())
        .put("token", session.token())
        .build();
  }

  @PostMapping("/api/sign-out")
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    Bearer.token(request).ifPresent(signIn.sessions()::close);
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
