package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quanheng.face.Field;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.office.Passkeys;
import org.quanheng.office.SignIn;
import org.quanheng.web.Entrance;
import org.quanheng.web.Ids;
import org.quanheng.web.Posted;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// An officer adds a passkey, or takes one away. Who shows the password first may add one; to take
/// one away, it is enough to be signed in, since that only closes a door.
@Controller
class PasskeyPage {

  private static final String HERE = "/desk/account/passkeys";
  private static final int LONGEST_PASSWORD = 500;
  private static final int LONGEST_NAME = 80;

  private final SignIn signIn;
  private final Entrance entrance;
  private final Desk desk;
  private final People people;

  PasskeyPage(SignIn signIn, Entrance entrance, Desk desk, People people) {
    this.signIn = signIn;
    this.entrance = entrance;
    this.desk = desk;
    this.people = people;
  }

  /// @param challenge what the device is asked next, once the password was shown
  /// @param options the same for the browser, in JSON
  /// @param failed whether what the device answered was no good
  record Keys(
      Desk.Sitting sitting,
      List<Passkeys.Known> keys,
      List<Field> fields,
      @Nullable String challenge,
      @Nullable String options,
      boolean failed) {}

  @GetMapping(HERE)
  Shown show(Visit visit) {
    return asking(visit, Posted.nothing());
  }

  @PostMapping(HERE)
  Object change(Visit visit, HttpServletRequest request) {
    Posted form = Posted.of(request);
    if (form.wants("add")) {
      return add(visit, request, form);
    }
    return form.wants("remove") ? remove(visit, form) : begin(visit, request, form);
  }

  private Object remove(Visit visit, Posted form) {
    // another's passkey and none at all are answered alike
    if (!signIn.passkeys().remove(Desk.officer(visit), Ids.parse(form.typed("passkey")))) {
      throw Problem.of(Wrong.NOT_FOUND).asException();
    }
    return Sending.to(HERE);
  }

  private Shown begin(Visit visit, HttpServletRequest request, Posted form) {
    String password = form.secret("password", LONGEST_PASSWORD);
    if (form.isGood() && !entrance.knows(request, Desk.officer(visit), password)) {
      form.wrong("password", "password-wrong");
    }
    return form.isGood() ? adding(visit, request, Posted.nothing(), false) : asking(visit, form);
  }

  private Object add(Visit visit, HttpServletRequest request, Posted form) {
    String officer = Desk.officer(visit);
    String name = form.text("name", LONGEST_NAME);
    if (!form.isGood()) {
      return adding(visit, request, form, false);
    }
    boolean added = signIn.passkeys().add(officer, name, Entrance.answer(request, form));
    return added ? Sending.to(HERE) : adding(visit, request, form, true);
  }

  private Shown asking(Visit visit, Posted form) {
    Field password = Accounts.secret("password", visit.say("sign-in.password"), "current-password");
    return page(visit, List.of(form.shown(visit, password)), null, null, !form.isGood());
  }

  private Shown adding(Visit visit, HttpServletRequest request, Posted form, boolean failed) {
    String officer = Desk.officer(visit);
    Field name =
        Field.line("name", visit.say("passkey.name")).hinted(visit.say("passkey.name.hint"));
    String challenge = signIn.passkeys().askToAdd(officer);
    String options =
        PasskeyOptions.toAdd(
            Entrance.site(request),
            challenge,
            new PasskeyOptions.Owner(
                officer,
                visit.in(people.named(officer).names()),
                visit.in(visit.setting().bureau())),
            signIn.passkeys().of(officer));
    List<Field> fields = List.of(form.shown(visit, name));
    return page(visit, fields, challenge, options, failed || !form.isGood());
  }

  private Shown page(
      Visit visit,
      List<Field> fields,
      @Nullable String challenge,
      @Nullable String options,
      boolean refused) {
    String officer = Desk.officer(visit);
    List<Passkeys.Known> keys = signIn.passkeys().of(officer);
    boolean failed = refused && fields.stream().allMatch(it -> it.wrong().isEmpty());
    Keys page = new Keys(desk.sitting(visit), keys, fields, challenge, options, failed);
    return visit.show("desk/passkeys.jte", page, refused ? 422 : 200);
  }
}
