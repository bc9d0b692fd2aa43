package org.quanheng.face;

import java.util.List;
import java.util.stream.Stream;

/// One step of a verification, told before it is done; a script says how it went.
///
/// @param name by which the script knows it
/// @param what what is done, in a few words
/// @param how how it is done
/// @param good what it means when it holds
/// @param bad what it means when it does not
public record Check(String name, String what, String how, String good, String bad) {

  /// A step whose sentences stand under `check.NAME`.
  private static Check of(Visit visit, String name) {
    String key = "check." + name + ".";
    return new Check(
        name,
        visit.say(key + "what"),
        visit.say(key + "how"),
        visit.say(key + "good"),
        visit.say(key + "bad"));
  }

  /// The steps by which an entry is checked against the ledger's own files.
  public static List<Check> ofLedger(Visit visit) {
    return all(visit, "page", "leaf", "bundle", "path", "signature");
  }

  /// The steps by which an entry is checked against the receipt it was kept with.
  public static List<Check> ofReceipt(Visit visit) {
    return all(visit, "leaf", "path", "signature");
  }

  private static List<Check> all(Visit visit, String... names) {
    return Stream.of(names).map(name -> of(visit, name)).toList();
  }
}
