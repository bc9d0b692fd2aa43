package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanheng.face.Field;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.office.SecondFactor;
import org.quanheng.office.SignIn;
import org.quanheng.web.Entrance;
import org.quanheng.web.Posted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// An officer sets up a code generator, or takes it away again.
@Controller
class SecondFactors {

  private static final String HERE = "/desk/account/second-factor";
  private static final int LONGEST_PASSWORD = 500;
  private static final int LONGEST_CODE = 40;

  private final SignIn signIn;
  private final Entrance entrance;
  private final Desk desk;

  SecondFactors(SignIn signIn, Entrance entrance, Desk desk) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.desk = desk;
  }

  /// @param secret what to enter into the generator, while it waits for its first code
  /// @param address the same as an address that opens a generator
  /// @param codes recovery codes, right after they were made
  /// @param fields what is asked for next
  record Setup(
      Desk.Sitting sitting,
      boolean confirmed,
      @Nullable String secret,
      @Nullable String address,
      List<String> codes,
      List<Field> fields) {}

  @GetMapping(HERE)
  Shown show(Visit visit) {
    return page(visit, Posted.nothing(), List.of());
  }

  @PostMapping(HERE)
  Object change(Visit visit, HttpServletRequest request) {
    String officer = Desk.officer(visit);
    Posted form = Posted.of(request);
    SecondFactor factor = signIn.secondFactor();
    if (form.wants("confirm")) {
      return confirm(visit, request, form);
    }
    String password = form.secret("password", LONGEST_PASSWORD);
    if (form.isGood() && !entrance.knows(request, officer, password)) {
      form.wrong("password", "password-wrong");
    }
    if (!form.isGood()) {
      return page(visit, form, List.of());
    }
    if (form.wants("begin")) {
      factor.invite(officer);
    } else if (form.wants("remove")) {
      factor.remove(officer);
    }
    return Sending.to(HERE);
  }

  private Shown confirm(Visit visit, HttpServletRequest request, Posted form) {
    String officer = Desk.officer(visit);
    String code = form.code("code", LONGEST_CODE);
    Optional<List<String>> codes =
        form.isGood() ? signIn.secondFactor().confirm(officer, code) : Optional.empty();
    if (codes.isEmpty()) {
      form.wrong("code", "code-wrong");
      return page(visit, form, List.of());
    }
    signIn.sessions().raise(officer, Accounts.token(request));
    signIn.sessions().closeOthers(officer, Accounts.token(request));
    return page(visit, form, codes.get());
  }

  private Shown page(Visit visit, Posted form, List<String> codes) {
    String officer = Desk.officer(visit);
    boolean confirmed = signIn.secondFactor().isRequiredOf(officer);
    Optional<SecondFactor.Secret> waiting = signIn.secondFactor().waiting(officer);
    Field next =
        waiting.isEmpty()
            ? Accounts.secret("password", visit.say("sign-in.password"), "current-password")
            : Field.line("code", visit.say("factor.code"))
                .as(new Field.Kind.Line("numeric", LONGEST_CODE));
    Setup setup =
        new Setup(
            desk.sitting(visit),
            confirmed,
            waiting
                .map(SecondFactor.Secret::text)
                .map(it -> it.replaceAll("(.{4})(?=.)", "$1 "))
                .orElse(null),
            waiting.map(it -> it.address(visit.in(visit.setting().bureau()))).orElse(null),
            codes,
            List.of(form.shown(visit, next)));
    return visit.show("desk/factor.jte", setup, form.isGood() ? 200 : 422);
  }
}
