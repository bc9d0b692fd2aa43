package org.quanheng.cli;

import java.io.IOException;
import java.util.Optional;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.law.Statute;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `quanheng term`: when a term of a statute ends, and why, day by day.
@CommandLine.Command(name = "term")
final class TermCommand extends Command {

  @Option(names = "--law", required = true, paramLabel = "LAW", descriptionKey = "term.law")
  private String law = "";

  @Mixin private final TermQuestion question = new TermQuestion();

  @Option(names = "--pack", paramLabel = "DIR", descriptionKey = "pack", order = 13)
  private Optional<String> folder = Optional.empty();

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    PackFolder chosen = PackFolder.of(folder, world, words);
    Proof proof = chosen.prove();
    if (!proof.sound()) {
      return chosen.unsound(proof, words);
    }
    Pack pack = proof.pack().orElseThrow();
    Reading reading = new Reading(words);
    Optional<Statute> statute =
        new StatuteNames(pack.statutes().values(), words).find(law, reading);
    return question.answer(pack, statute, reading).in(words);
  }
}
