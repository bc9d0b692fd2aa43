package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.quanheng.face.Field;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.office.Sessions;
import org.quanheng.office.SignIn;
import org.quanheng.web.Entrance;
import org.quanheng.web.Ids;
import org.quanheng.web.Posted;
import org.quanheng.web.Problem;
import org.quanheng.web.SessionCookie;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// How an officer signs in: his password, his open sessions.
@Controller
class Accounts {

  private static final String HERE = "/desk/account";
  private static final String OTHERS = "others";
  private static final int LONGEST_PASSWORD = 500;

  /// Long rather than strange (NIST SP 800-63B section 5.1.1.2).
  private static final int SHORTEST_PASSWORD = 12;

  private final SignIn signIn;
  private final Entrance entrance;
  private final Desk desk;

  Accounts(SignIn signIn, Entrance entrance, Desk desk) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.desk = desk;
  }

  /// An officer's account.
  ///
  /// @param done what was just done, or nothing
  record Account(
      Desk.Sitting sitting,
      List<Sessions.Open> sessions,
      boolean twoFactors,
      long recoveryCodes,
      int passkeys,
      List<Field> fields,
      String done) {

    /// Whether he is signed in anywhere else.
    boolean elsewhere() {
      return sessions.size() > 1;
    }
  }

  @GetMapping(HERE)
  Shown account(Visit visit, HttpServletRequest request) {
    return page(visit, request, Posted.nothing(), "");
  }

  @PostMapping(HERE + "/password")
  Shown changePassword(Visit visit, HttpServletRequest request) {
    String officer = Desk.officer(visit);
    Posted form = Posted.of(request);
    String current = form.secret("current", LONGEST_PASSWORD);
    String fresh = form.secret("fresh", LONGEST_PASSWORD);
    String again = form.secret("again", LONGEST_PASSWORD);
    if (!fresh.isEmpty() && fresh.length() < SHORTEST_PASSWORD) {
      form.wrong("fresh", "password-short");
    }
    if (!fresh.isEmpty() && (fresh.equals(current) || fresh.equals(officer))) {
      form.wrong("fresh", "password-same");
    }
    if (!again.isEmpty() && !again.equals(fresh)) {
      form.wrong("again", "password-differs");
    }
    if (form.isGood() && !entrance.knows(request, officer, current)) {
      form.wrong("current", "password-wrong");
    }
    if (!form.isGood()) {
      return page(visit, request, form, "");
    }
    signIn.setPassword(officer, fresh);
    signIn.sessions().closeOthers(officer, token(request));
    return page(visit, request, Posted.nothing(), visit.say("account.password.done"));
  }

  @PostMapping(HERE + "/sessions")
  Object closeSessions(Visit visit, HttpServletRequest request) {
    String officer = Desk.officer(visit);
    String which = Posted.of(request).typed("session");
    if (which.equals(OTHERS)) {
      int closed = signIn.sessions().closeOthers(officer, token(request));
      return page(visit, request, Posted.nothing(), visit.say("account.sessions.closed", closed));
    }
    // another's session and none at all are answered alike
    if (!signIn.sessions().close(officer, Ids.parse(which))) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    return Sending.to(HERE);
  }

  private Shown page(Visit visit, HttpServletRequest request, Posted form, String done) {
    String officer = Desk.officer(visit);
    List<Field> fields =
        List.of(
            secret("current", visit.say("account.password.current"), "current-password"),
            secret("fresh", visit.say("account.password.fresh"), "new-password")
                .hinted(visit.say("account.password.hint", SHORTEST_PASSWORD)),
            secret("again", visit.say("account.password.again"), "new-password"));
    Account account =
        new Account(
            desk.sitting(visit),
            signIn.sessions().of(officer, token(request)),
            signIn.secondFactor().isRequiredOf(officer),
            signIn.secondFactor().recoveryCodesLeft(officer),
            signIn.passkeys().of(officer).size(),
            fields.stream().map(it -> form.shown(visit, it)).toList(),
            done);
    return visit.show("desk/account.jte", account, form.isGood() ? 200 : 422);
  }

  static Field secret(String name, String label, String fill) {
    return Field.line(name, label).as(new Field.Kind.Secret(fill));
  }

  /// The token an officer's request came with; it came with one, or he would not be known.
  static String token(HttpServletRequest request) {
    return SessionCookie.token(request)
        .orElseThrow(() -> new IllegalStateException("an officer is known by his session"));
  }
}
