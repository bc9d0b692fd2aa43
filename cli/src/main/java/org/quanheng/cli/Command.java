package org.quanheng.cli;

import java.io.IOException;
import picocli.CommandLine.Option;

/// One command. A subclass names its words with picocli's annotations, reads them in [#answer], and
/// returns what it has to say; it prints nothing itself and decides no exit status but by [Answer].
/// See the package's page for how to add one.
@SuppressWarnings("UnusedVariable") // picocli writes the options; Manner has read them before
abstract class Command {

  @Option(names = "--json", descriptionKey = "json", order = 100)
  private boolean json;

  @Option(names = "--lang", paramLabel = "en|zh-Hans|zh-Hant", descriptionKey = "lang", order = 101)
  private String lang = "";

  @Option(names = "--trace", descriptionKey = "trace", order = 102)
  private boolean trace;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help",
      order = 103)
  private boolean help;

  /// What `--lang` says; empty when it is not given.
  final String lang() {
    return lang;
  }

  /// Does what the command is for.
  ///
  /// @throws Refused when its words are wrong: with all that is wrong with them
  /// @throws WorldFailure when the world fails in a way the command can explain
  /// @throws IOException when it fails in another way
  abstract Answer answer(World world, Words words) throws Refused, WorldFailure, IOException;
}
