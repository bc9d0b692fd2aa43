package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.quanheng.face.Field;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.office.Sessions.Session;
import org.quanheng.office.SignIn;
import org.quanheng.web.Back;
import org.quanheng.web.Entrance;
import org.quanheng.web.Posted;
import org.quanheng.web.SessionCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Officers come and go.
@Controller
class SignInPage {

  private static final String DESK = "/desk";
  private static final int LONGEST_OFFICER = 120;
  private static final int LONGEST_PASSWORD = 500;
  private static final int LONGEST_CODE = 40;

  private final Entrance entrance;
  private final SignIn signIn;

  SignInPage(Entrance entrance, SignIn signIn) {
    this.entrance = entrance;
    this.signIn = signIn;
  }

  /// The form.
  ///
  /// @param to where the officer wanted to go
  /// @param refused whether what was shown did not go together
  /// @param key what a device is asked that keeps a passkey
  record Asking(List<Field> fields, String to, boolean refused, Key key) {}

  /// @param options the challenge and what belongs to it for the browser, in JSON
  record Key(String challenge, String options) {}

  @GetMapping("/sign-in")
  Object ask(Visit visit, HttpServletRequest request) {
    String to = Optional.ofNullable(request.getParameter("to")).orElse(DESK);
    return visit.officer().isPresent()
        ? Sending.to(Back.to(to))
        : page(visit, request, Posted.nothing(), to, false);
  }

  @PostMapping("/sign-in")
  Object signIn(Visit visit, HttpServletRequest request, HttpServletResponse response) {
    Posted form = Posted.of(request);
    String officer = form.code("officer", LONGEST_OFFICER);
    String password = form.secret("password", LONGEST_PASSWORD);
    String code = form.line("code", LONGEST_CODE);
    String to = form.has("to") ? form.typed("to") : DESK;
    if (!form.isGood()) {
      return page(visit, request, form, to, false);
    }
    return entrance
        .admit(request, officer, password, code)
        .<Object>map(session -> welcome(request, response, session, to))
        .orElseGet(() -> page(visit, request, form, to, true));
  }

  @PostMapping("/sign-in/passkey")
  Object signInByPasskey(Visit visit, HttpServletRequest request, HttpServletResponse response) {
    Posted form = Posted.of(request);
    String to = form.has("to") ? form.typed("to") : DESK;
    return entrance
        .admit(request, Entrance.answer(request, form))
        .<Object>map(session -> welcome(request, response, session, to))
        .orElseGet(() -> page(visit, request, Posted.nothing(), to, true));
  }

  private ResponseEntity<Void> welcome(
      HttpServletRequest request, HttpServletResponse response, Session session, String to) {
    // a browser that changes hands keeps no session of the one before
    SessionCookie.token(request).ifPresent(signIn.sessions()::close);
    SessionCookie.give(request, response, session.token());
    return Sending.to(Back.to(to));
  }

  @PostMapping("/sign-out")
  ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.token(request).ifPresent(signIn.sessions()::close);
    SessionCookie.take(request, response);
    return Sending.to(Back.to("/sign-in"));
  }

  private Shown page(
      Visit visit, HttpServletRequest request, Posted form, String to, boolean refused) {
    List<Field> fields =
        List.of(
            Field.line("officer", visit.say("sign-in.officer")),
            Accounts.secret("password", visit.say("sign-in.password"), "current-password"),
            Field.line("code", visit.say("sign-in.code"))
                .hinted(visit.say("sign-in.code.hint"))
                .as(new Field.Kind.Line("numeric", LONGEST_CODE))
                .optional());
    String challenge = signIn.passkeys().askToSignIn();
    Key key = new Key(challenge, PasskeyOptions.toSignIn(Entrance.site(request), challenge));
    Asking asking =
        new Asking(fields.stream().map(it -> form.shown(visit, it)).toList(), to, refused, key);
    return visit.show("desk/signin.jte", asking, refused || !form.isGood() ? 422 : 200);
  }
}
