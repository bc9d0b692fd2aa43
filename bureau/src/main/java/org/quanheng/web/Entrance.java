package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.quanheng.office.Passkeys;
import org.quanheng.office.Sessions.Session;
import org.quanheng.office.SignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Where officers show their passwords and passkeys, to the API and to a page alike, so that
/// whoever guesses is slowed down in both together.
@Component
public final class Entrance {

  /// A password takes 19 MiB while it is checked, so only a few are at a time.
  private static final int CHECKED_AT_ONCE = 8;

  private final SignIn signIn;
  private final SignInLimit limit;
  private final Semaphore checking = new Semaphore(CHECKED_AT_ONCE);

  Entrance(SignIn signIn, InstantSource clock) {
    this.signIn = signIn;
    this.limit = new SignInLimit(clock);
  }

  /// Opens a session; nothing when what was shown does not go together.
  ///
  /// @param code a code of the officer's second factor; empty when none was shown
  /// @throws WrongRequest when too many wrong ones came from this address
  public Optional<Session> admit(
      HttpServletRequest request, String officer, String password, String code) {
    SignIn.Attempt attempt = new SignIn.Attempt(officer, password, code, client(request));
    return checked(request, () -> signIn.signIn(attempt));
  }

  /// Opens a session for the officer whose passkey answered; nothing when the answer is no good.
  ///
  /// @throws WrongRequest when too many wrong ones came from this address
  public Optional<Session> admit(HttpServletRequest request, Passkeys.Answer answer) {
    return checked(request, () -> signIn.passkeys().signIn(answer, client(request)));
  }

  /// What a device answered, as a form with the fields `challenge` and `answer` brought it.
  public static Passkeys.Answer answer(HttpServletRequest request, Posted form) {
    return new Passkeys.Answer(site(request), form.typed("challenge"), form.typed("answer"));
  }

  /// The site a request was sent to, as the browser knows it.
  public static Passkeys.Site site(HttpServletRequest request) {
    boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
    String port = usual ? "" : ":" + request.getServerPort();
    String host = request.getServerName();
    return new Passkeys.Site(host, request.getScheme() + "://" + host + port);
  }

  private static String client(HttpServletRequest request) {
    String client = request.getHeader(HttpHeaders.USER_AGENT);
    return client == null ? "" : client;
  }

  /// Whether an officer who is signed in knows his password, which he must show again before he
  /// changes how he signs in.
  public boolean knows(HttpServletRequest request, String officer, String password) {
    return checked(
            request,
            () -> signIn.isPassword(officer, password) ? Optional.of(officer) : Optional.empty())
        .isPresent();
  }

  private interface Check<T> {

    Optional<T> run();
  }

  private <T> Optional<T> checked(HttpServletRequest request, Check<T> check) {
    String address = request.getRemoteAddr();
    if (!limit.allows(address)) {
      throw Problem.of(Wrong.TOO_MANY_ATTEMPTS).asException();
    }
    Optional<T> found = run(check);
    if (found.isEmpty()) {
      limit.wrong(address);
    }
    return found;
  }

  private <T> Optional<T> run(Check<T> check) {
    checking.acquireUninterruptibly();
    try {
      return check.run();
    } finally {
      checking.release();
    }
  }
}
