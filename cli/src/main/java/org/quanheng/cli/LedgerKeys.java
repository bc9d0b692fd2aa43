package org.quanheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quanheng.ledger.BrokenLogException;
import org.quanheng.ledger.MalformedException;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.VerifierKey;

/// The keys by which a ledger is checked.
///
/// @param fromLog whether the log's own word is taken for its key: then a checkpoint only proves
///   that whoever made the key made the log
record LedgerKeys(List<VerifierKey> keys, boolean fromLog) {

  private static final int LONGEST = 64 * 1024;

  /// The keys that were given, or else the one the log publishes. A published key that is none, or
  /// not among the given, is a fault of the log.
  ///
  /// @param given each a verifier key or a file that holds one
  static LedgerKeys of(List<String> given, Publication log, Words words)
      throws Refused, WorldFailure, IOException {
    List<VerifierKey> keys = new ArrayList<>();
    for (String key : given) {
      keys.add(given("--key", key, words));
    }
    Optional<VerifierKey> published = log.read(Publication.KEY).map(LedgerKeys::published);
    if (keys.isEmpty()) {
      VerifierKey key =
          published.orElseThrow(() -> new Refused(words.say("verify.no-key", Publication.KEY)));
      return new LedgerKeys(List.of(key), true);
    }
    if (published.isPresent() && !keys.contains(published.get())) {
      throw broken("is not the key that was given");
    }
    return new LedgerKeys(keys, false);
  }

  /// The keys for a verifier.
  VerifierKey[] array() {
    return keys.toArray(VerifierKey[]::new);
  }

  /// A key that was given by one of the options.
  static VerifierKey given(String option, String key, Words words)
      throws Refused, WorldFailure, IOException {
    boolean spelled = key.contains("+");
    String text =
        spelled ? key : new String(Places.file(key, LONGEST, words), StandardCharsets.UTF_8);
    try {
      return VerifierKey.parse(text.strip());
    } catch (MalformedException malformed) {
      throw new Refused(
          words.say(
              "verify.bad-key",
              Reading.shown(key),
              malformed.where() + ": " + malformed.why(),
              option));
    }
  }

  /// The file is the key and a newline, to the byte.
  private static VerifierKey published(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    if (!text.endsWith("\n")) {
      throw broken("does not end with a newline");
    }
    try {
      return VerifierKey.parse(text.substring(0, text.length() - 1));
    } catch (MalformedException malformed) {
      throw broken(malformed.where() + ": " + malformed.why());
    }
  }

  private static BrokenLogException broken(String why) {
    String message = Publication.KEY + ": " + why;
    return new BrokenLogException(
        new Verdict.Broken(
            Verdict.Kind.CHECKPOINT, OptionalLong.empty(), Publication.KEY, message));
  }
}
