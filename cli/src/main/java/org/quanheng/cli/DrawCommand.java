package org.quanheng.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanheng.draw.Check;
import org.quanheng.draw.Declaration;
import org.quanheng.draw.Draw;
import org.quanheng.draw.Lists;
import org.quanheng.draw.Parsed;
import org.quanheng.draw.Part;
import org.quanheng.draw.Problem;
import org.quanheng.draw.Randomness;
import org.quanheng.draw.Result;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `quanheng draw`: draws from the files of a declaration, or checks a published draw.
@CommandLine.Command(name = "draw")
final class DrawCommand extends Command {

  @Parameters(arity = "1", paramLabel = "FILE|DIR", descriptionKey = "draw.file")
  private String file = "";

  @Option(names = "--check", descriptionKey = "draw.check", order = 1)
  private boolean check;

  @Option(names = "--value", paramLabel = "VALUE", descriptionKey = "draw.value", order = 2)
  private List<String> values = new ArrayList<>();

  @Option(names = "--publish", descriptionKey = "draw.publish", order = 3)
  private boolean publish;

  @Option(names = "--witnessed", paramLabel = "TIME", descriptionKey = "draw.witnessed", order = 4)
  private Optional<String> witnessed = Optional.empty();

  @Option(
      names = "--result-witnessed",
      paramLabel = "TIME",
      descriptionKey = "draw.result-witnessed",
      order = 5)
  private Optional<String> resultWitnessed = Optional.empty();

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    Reading reading = new Reading(words);
    Check.Witnessed seen =
        new Check.Witnessed(
            instant("--witnessed", witnessed, reading),
            instant("--result-witnessed", resultWitnessed, reading));
    if (check && (publish || !values.isEmpty())) {
      reading.refuse("draw.check-only");
    }
    if (!check && !seen.equals(Check.Witnessed.NEVER)) {
      reading.refuse("draw.witnessed-only");
    }
    reading.end();
    DrawFolder folder = DrawFolder.of(file, check ? Part.RESULT : Part.DECLARATION, words);
    return check ? DrawAnswer.checked(Check.of(folder.files(), seen), words) : draw(folder, words);
  }

  private Answer draw(DrawFolder folder, Words words) throws Refused, IOException {
    Parsed<Declaration> declared = Declaration.read(folder.bytes(Part.DECLARATION));
    Parsed<Lists> listed =
        Lists.read(
            folder.bytes(Part.SUBJECTS),
            folder.bytes(Part.INSPECTORS),
            folder.bytes(Part.RECUSALS));
    List<Problem> problems = new ArrayList<>(folder.missing());
    problems.addAll(declared.problems());
    problems.addAll(listed.problems());
    if (!problems.isEmpty()) {
      return DrawAnswer.refused(problems, words);
    }
    Declaration declaration = declared.good().orElseThrow();
    Lists lists = listed.good().orElseThrow();
    Optional<Parsed<Randomness>> given = randomness(declaration, folder, words);
    if (given.isEmpty()) {
      List<Problem> undeclared = Draw.undeclared(declaration, lists);
      return undeclared.isEmpty()
          ? DrawAnswer.awaiting(declaration, words)
          : DrawAnswer.refused(undeclared, words);
    }
    return switch (given.get()) {
      case Parsed.Refused<Randomness>(List<Problem> wrong) -> DrawAnswer.refused(wrong, words);
      case Parsed.Good<Randomness>(Randomness randomness) ->
          switch (Draw.of(declaration, lists, randomness)) {
            case Draw.Outcome.Refused(List<Problem> wrong) -> DrawAnswer.refused(wrong, words);
            case Draw.Outcome.Drawn(Result result) -> {
              if (publish) {
                folder.publish(randomness, result, words);
              }
              yield DrawAnswer.drawn(declaration, result);
            }
          };
    };
  }

  /// The values that were typed, or the file that has them, or nothing while they are awaited.
  private Optional<Parsed<Randomness>> randomness(
      Declaration declaration, DrawFolder folder, Words words) throws Refused {
    Optional<byte[]> written = Optional.ofNullable(folder.files().get(Part.RANDOMNESS));
    if (values.isEmpty()) {
      return written.map(Randomness::read);
    }
    Randomness typed = Randomness.of(declaration, values);
    if (written.isPresent() && !typed.text().equals(DrawFolder.text(written.get()))) {
      throw new Refused(words.say("draw.other-values", Part.RANDOMNESS.file()));
    }
    return Optional.of(new Parsed.Good<>(typed));
  }

  private static Optional<Instant> instant(String option, Optional<String> text, Reading reading) {
    try {
      return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeException _) {
      reading.refuse("draw.instant", option, Reading.shown(text.orElse("")));
      return Optional.empty();
    }
  }
}
