package org.quanheng.ledger;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// One way to tamper and who finds it.
///
/// @param number its number among the forty
/// @param attack what is done, in words
/// @param done what is done
/// @param finder who finds it
/// @param finds asks him
/// @param says how his answer begins: with the class of the failure or the status of a witness
record TamperRow(
    int number,
    String attack,
    Consumer<TamperedWorld> done,
    String finder,
    Function<TamperedWorld, Optional<String>> finds,
    String says) {

  /// An attack, before anybody has looked.
  record Attack(int number, String words, Consumer<TamperedWorld> done) {
    TamperRow foundBy(String finder, Function<TamperedWorld, Optional<String>> finds, String says) {
      return new TamperRow(number, words, done, finder, finds, says);
    }
  }

  static Attack attack(int number, String words, Consumer<TamperedWorld> done) {
    return new Attack(number, words, done);
  }

  @Override
  public String toString() {
    return number + " " + attack + " — " + finder + ": " + says;
  }
}
