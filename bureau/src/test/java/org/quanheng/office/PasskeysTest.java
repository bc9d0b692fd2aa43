package org.quanheng.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.ground.TestDatabase;
import org.quanheng.office.Sessions.Session;
import org.quanheng.term.Names;

class PasskeysTest {

  private static final Passkeys.Site HERE =
      new Passkeys.Site("bureau.example", "https://bureau.example");
  private static final Passkeys.Site ELSEWHERE =
      new Passkeys.Site("bureau.example.evil", "https://bureau.example.evil");

  private TestDatabase database;
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private SignIn signIn;
  private Passkeys passkeys;
  private Device device;

  @BeforeEach
  void open() throws GeneralSecurityException {
    database = TestDatabase.fresh();
    Office office = new Office(database.jdbc("office"));
    office.enrol(new Officer("wang", new Names("Wang", "王", "王"), true));
    office.enrol(new Officer("zhao", new Names("Zhao", "赵", "趙"), true));
    SecureRandom random = new SecureRandom();
    Strongbox strongbox = new Strongbox(Strongbox.freshKey(random), random);
    signIn = new SignIn(database.jdbc("office"), () -> now, random, strongbox);
    passkeys = signIn.passkeys();
    device = new Device(1);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whoHasAddedAPasskeySignsInWithItAndHasShownTwoFactors() throws GeneralSecurityException {
    assertThat(add("wang")).isTrue();
    Session session = signIn().orElseThrow();
    assertThat(signIn.sessions().holder(session.token()))
        .contains(new Sessions.Holder("wang", true));
    Passkeys.Known known = passkeys.of("wang").getFirst();
    assertThat(known.name()).isEqualTo("office key");
    assertThat(known.site()).isEqualTo("bureau.example");
    assertThat(known.used()).contains(now);
    assertThat(passkeys.of("zhao")).isEmpty();
  }

  @Test
  void nobodyAddsADeviceTwiceOrToTwoOfficers() {
    assertThat(add("wang")).isTrue();
    assertThat(add("wang")).isFalse();
    assertThat(add("zhao")).isFalse();
    assertThat(passkeys.of("wang")).hasSize(1);
  }

  @Test
  void aPasskeyIsRemovedByItsOfficerAlone() throws GeneralSecurityException {
    add("wang");
    Passkeys.Known known = passkeys.of("wang").getFirst();
    assertThat(passkeys.remove("zhao", known.passkey())).isFalse();
    assertThat(signIn()).isPresent();
    assertThat(passkeys.remove("wang", known.passkey())).isTrue();
    assertThat(passkeys.remove("wang", known.passkey())).isFalse();
    assertThat(signIn()).isEmpty();
  }

  @Test
  void anAnswerIsGoodOnce() throws GeneralSecurityException {
    add("wang");
    Passkeys.Answer answer = device.sign(HERE, passkeys.askToSignIn());
    assertThat(passkeys.signIn(answer, "")).isPresent();
    assertThat(passkeys.signIn(answer, "")).isEmpty();
  }

  @Test
  void anAnswerIsGoodForAFewMinutes() throws GeneralSecurityException {
    add("wang");
    Passkeys.Answer answer = device.sign(HERE, passkeys.askToSignIn());
    now = now.plus(Challenges.LENGTH);
    assertThat(passkeys.signIn(answer, "")).isEmpty();
  }

  @Test
  void whatWasAskedForOneThingIsNotGoodForAnother() throws GeneralSecurityException {
    add("wang");
    assertThat(passkeys.signIn(device.sign(HERE, passkeys.askToAdd("wang")), "")).isEmpty();
    Device other = new Device(2);
    assertThat(passkeys.add("zhao", "x", other.make("zhao", HERE, passkeys.askToAdd("wang"))))
        .isFalse();
    assertThat(passkeys.add("zhao", "x", other.make("zhao", HERE, passkeys.askToSignIn())))
        .isFalse();
  }

  @Test
  void aFalsePageGetsNothingThatIsGoodHere() throws GeneralSecurityException {
    add("wang");
    Passkeys.Answer caught = device.sign(ELSEWHERE, passkeys.askToSignIn());
    assertThat(passkeys.signIn(caught, "")).isEmpty();
    Passkeys.Answer passedOn =
        new Passkeys.Answer(
            HERE, caught.challenge(), device.sign(ELSEWHERE, caught.challenge()).text());
    assertThat(passkeys.signIn(passedOn, "")).isEmpty();
  }

  @Test
  void aDeviceThatDoesNotMakeSureOfItsUserIsRefused() throws GeneralSecurityException {
    device.verifiesItsUser = false;
    assertThat(add("wang")).isFalse();
    device.verifiesItsUser = true;
    assertThat(add("wang")).isTrue();
    device.verifiesItsUser = false;
    assertThat(signIn()).isEmpty();
  }

  @Test
  void aCopyThatSignedLessOftenIsRefused() throws GeneralSecurityException {
    add("wang");
    device.signatures = 7;
    assertThat(signIn()).isPresent();
    device.signatures = 3;
    assertThat(signIn()).isEmpty();
    device.signatures = 8;
    assertThat(signIn()).isPresent();
  }

  @Test
  void anotherDevicesSignatureIsRefused() throws GeneralSecurityException {
    add("wang");
    Device forger = new Device(1);
    assertThat(passkeys.signIn(forger.sign(HERE, passkeys.askToSignIn()), "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"id\":\"x\"}",
        "{\"id\":1,\"rawId\":{},\"type\":\"public-key\",\"response\":[]}",
        "{\"id\":\"a2V5AQ\",\"rawId\":\"a2V5AQ\",\"type\":\"public-key\",\"response\":"
            + "{\"authenticatorData\":\"AA\",\"clientDataJSON\":\"AA\",\"signature\":\"AA\"}}",
        "<script>"
      })
  void whatIsNoAnswerIsRefused(String text) {
    add("wang");
    for (String challenge : List.of("", "AAAA", "%%%", passkeys.askToSignIn())) {
      assertThat(passkeys.signIn(new Passkeys.Answer(HERE, challenge, text), "")).isEmpty();
    }
    String challenge = passkeys.askToAdd("wang");
    assertThat(passkeys.add("wang", "x", new Passkeys.Answer(HERE, challenge, text))).isFalse();
  }

  private boolean add(String officer) {
    return passkeys.add(
        officer, "office key", device.make(officer, HERE, passkeys.askToAdd(officer)));
  }

  private Optional<Session> signIn() throws GeneralSecurityException {
    return passkeys.signIn(device.sign(HERE, passkeys.askToSignIn()), "a browser");
  }
}
