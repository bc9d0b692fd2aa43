package org.quanheng.desk;

import java.util.Base64;
import java.util.List;
import org.quanheng.ledger.Json;
import org.quanheng.office.Passkeys;

/// What a browser hands to a device, as JSON (Web Authentication Level 3, sections 5.1.9 and
/// 5.1.10).
final class PasskeyOptions {

  private static final long WAIT_MILLISECONDS = 120_000;

  private PasskeyOptions() {}

  /// Who a passkey is made for.
  record Owner(String officer, String name, String bureau) {}

  /// @param others those he has, so that one device does not make a second
  static String toAdd(
      Passkeys.Site site, String challenge, Owner owner, List<Passkeys.Known> others) {
    Json.Obj user =
        Json.object()
            .put("id", base64(Passkeys.handle(owner.officer())))
            .put("name", owner.officer())
            .put("displayName", owner.name())
            .build();
    Json.Obj device =
        Json.object()
            .put("residentKey", "required")
            .put("requireResidentKey", true)
            .put("userVerification", "required")
            .build();
    return Json.object()
        .put("challenge", challenge)
        .put("rp", Json.object().put("id", site.host()).put("name", owner.bureau()).build())
        .put("user", user)
        .put("pubKeyCredParams", kinds())
        .put("authenticatorSelection", device)
        .put("attestation", "none")
        .put("timeout", WAIT_MILLISECONDS)
        .put("excludeCredentials", Json.array(others.stream().map(PasskeyOptions::known).toList()))
        .build()
        .text();
  }

  static String toSignIn(Passkeys.Site site, String challenge) {
    return Json.object()
        .put("challenge", challenge)
        .put("rpId", site.host())
        .put("userVerification", "required")
        .put("timeout", WAIT_MILLISECONDS)
        .build()
        .text();
  }

  private static Json kinds() {
    return Json.array(Passkeys.ALGORITHMS.stream().map(PasskeyOptions::kind).toList());
  }

  private static Json kind(int algorithm) {
    return Json.object().put("type", "public-key").put("alg", algorithm).build();
  }

  private static Json known(Passkeys.Known known) {
    return Json.object().put("type", "public-key").put("id", known.credential()).build();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
