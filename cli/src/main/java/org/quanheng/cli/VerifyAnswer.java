package org.quanheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.VerifierKey;

/// What `quanheng verify` found in a sound ledger, all entries of which were re-hashed.
///
/// @param note the checkpoint with its signatures, as it was published
/// @param earlier the checkpoint that the ledger continues
/// @param unchecked files that nothing is said about
record VerifyAnswer(
    Checkpoint checkpoint,
    String note,
    LedgerKeys trusted,
    Optional<Checkpoint> earlier,
    List<String> unchecked) {

  private static final int SHOWN = 10;

  Answer in(Words words) {
    return Answer.good(json(), lines(words));
  }

  /// What to say of the first thing that does not agree.
  static Answer broken(Verdict.Broken broken, Words words) {
    JsonObject json = new JsonObject().put("sound", false);
    json.put("kind", broken.kind().name().toLowerCase(Locale.ROOT));
    json.put("class", broken.kind().number()).put("index", broken.index());
    json.put("path", broken.path()).put("message", broken.message());
    List<String> lines = new ArrayList<>();
    lines.add(words.say(sentence(broken.kind())));
    Columns table = Columns.of("ll").row(words.say("verify.path"), Reading.shown(broken.path()));
    broken.index().ifPresent(index -> table.row(words.say("verify.index"), Long.toString(index)));
    table.row(words.say("verify.detail"), broken.message());
    lines.addAll(table.lines());
    return Answer.checked(false, json, lines);
  }

  private JsonObject json() {
    JsonObject json = new JsonObject().put("sound", true);
    json.put("entries", checkpoint.size()).put("size", checkpoint.size());
    json.put("root", checkpoint.root().base64()).put("origin", checkpoint.origin());
    json.putTexts("keys", keys()).put("key-from-log", trusted.fromLog());
    json.put("since", earlier.stream().mapToLong(Checkpoint::size).findFirst());
    json.put("checkpoint", note).putTexts("unchecked", unchecked);
    return json;
  }

  private List<String> lines(Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("verify.sound"));
    Columns table = Columns.of("ll");
    table.row(words.say("verify.entries"), Long.toString(checkpoint.size()));
    table.row(words.say("verify.size"), Long.toString(checkpoint.size()));
    table.row(words.say("verify.root"), checkpoint.root().base64());
    table.row(words.say("verify.origin"), checkpoint.origin());
    keys().forEach(key -> table.row(words.say("verify.by-key"), key));
    earlier.ifPresent(before ->
        table.row(words.say("verify.continues"), words.say("verify.from", before.size())));
    lines.addAll(table.lines());
    lines.add("");
    note.lines().forEach(line -> lines.add(("  " + line).stripTrailing()));
    if (trusted.fromLog()) {
      lines.add("");
      lines.add(words.say("verify.first-use"));
    }
    if (!unchecked.isEmpty()) {
      lines.add("");
      lines.add(words.say("verify.unchecked", unchecked.size()));
      unchecked.stream().limit(SHOWN).map(Reading::shown).forEach(file -> lines.add("  " + file));
    }
    return lines;
  }

  private List<String> keys() {
    return trusted.keys().stream().map(VerifierKey::toString).toList();
  }

  private static String sentence(Verdict.Kind kind) {
    return switch (kind) {
      case MISSING -> "verify.missing";
      case CHECKPOINT -> "verify.checkpoint";
      case TILE -> "verify.tile";
      case ENTRY -> "verify.entry";
      case HISTORY -> "verify.history";
      case RECEIPT -> "verify.receipt";
      case WITNESS -> "verify.witness";
      case CLOCK -> "verify.clock";
    };
  }
}
