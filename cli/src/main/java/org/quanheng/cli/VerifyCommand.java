package org.quanheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quanheng.ledger.BrokenLogException;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.MalformedException;
import org.quanheng.ledger.Source;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `quanheng verify`: whether a whole ledger is what it says, from its published files alone.
@CommandLine.Command(name = "verify")
final class VerifyCommand extends Command {

  private static final int LONGEST_NOTE = 1_000_000;

  @Parameters(arity = "1", paramLabel = "URL|DIR", descriptionKey = "verify.place")
  private String place = "";

  @Option(names = "--key", paramLabel = "VKEY|FILE", descriptionKey = "verify.key", order = 1)
  private List<String> keys = new ArrayList<>();

  @Option(names = "--since", paramLabel = "FILE", descriptionKey = "verify.since", order = 2)
  private Optional<String> since = Optional.empty();

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    try (Publication log = Publication.at(place, words);
        Progress progress = new Progress(world)) {
      return verify(log, progress, words);
    } catch (BrokenLogException broken) {
      return VerifyAnswer.broken(broken.broken(), words);
    }
  }

  private Answer verify(Publication log, Progress progress, Words words)
      throws Refused, WorldFailure, IOException {
    LedgerKeys trusted = LedgerKeys.of(keys, log, words);
    Optional<byte[]> note = log.read(Checkpoint.PATH);
    Source source = path -> path.equals(Checkpoint.PATH) ? note : log.read(path);
    List<String> files = log.files();
    Verifier verifier =
        Verifier.of(trusted.array())
            .alsoHolding(files)
            .reporting(
                (entries, size) -> progress.say(words.say("verify.progress", entries, size)));
    Optional<Checkpoint> earlier = earlier(trusted, words);
    Verdict verdict = earlier.map(verifier::since).orElse(verifier).verify(source);
    return switch (verdict) {
      case Verdict.Broken broken -> VerifyAnswer.broken(broken, words);
      case Verdict.Sound sound -> {
        requireAll(sound);
        yield new VerifyAnswer(
                sound.checkpoint(),
                new String(note.orElseThrow(), StandardCharsets.UTF_8),
                trusted,
                earlier,
                Unchecked.among(files, sound.entries()))
            .in(words);
      }
    };
  }

  /// A check that has seen less than everything has seen nothing.
  private static void requireAll(Verdict.Sound sound) {
    long size = sound.checkpoint().size();
    if (sound.entries() != size) {
      throw new AssertionError(sound.entries() + " of " + size + " entries were re-hashed");
    }
  }

  private Optional<Checkpoint> earlier(LedgerKeys trusted, Words words)
      throws Refused, WorldFailure, IOException {
    if (since.isEmpty()) {
      return Optional.empty();
    }
    String file = since.get();
    try {
      byte[] note = Places.file(file, LONGEST_NOTE, words);
      return Optional.of(Checkpoint.open(note, trusted.array()));
    } catch (MalformedException malformed) {
      throw new Refused(
          words.say(
              "verify.since-malformed",
              Reading.shown(file),
              malformed.where() + ": " + malformed.why()));
    } catch (BrokenLogException unsigned) {
      Verdict.Kind kind = unsigned.broken().kind();
      String message = words.say("verify.since-not-signed", file);
      throw new BrokenLogException(new Verdict.Broken(kind, OptionalLong.empty(), file, message));
    }
  }
}
