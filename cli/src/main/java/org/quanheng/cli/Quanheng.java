package org.quanheng.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// The programme `quanheng`: reads the words, lets the command they name answer, prints the answer.
@CommandLine.Command(
    name = "quanheng",
    subcommands = {
      DemoCommand.class,
      DrawCommand.class,
      ExportCommand.class,
      HelpCommand.class,
      ProveCommand.class,
      ReductionCommand.class,
      ReplayCommand.class,
      ServeCommand.class,
      SimulateCommand.class,
      TermCommand.class,
      VerifyCommand.class,
      WitnessCommand.class,
    })
public final class Quanheng extends Command {

  private static final int WIDTH = 100;

  private Quanheng() {}

  /// Runs one command and ends the process with its exit status.
  ///
  /// @param arguments the words of the command
  public static void main(String[] arguments) {
    System.setProperty("picocli.converters.excludes", "java\\.sql\\..*"); // no command reads these
    System.exit(run(World.ofProcess(), arguments));
  }

  /// Runs one command and returns its exit status.
  static int run(World world, String... arguments) {
    Manner manner = Manner.of(List.of(arguments), world);
    Words words = Words.in(manner.language());
    Answer answer = answer(world, words, manner, arguments);
    print(answer, manner, world);
    if (world.out().checkError()) {
      world.err().println("quanheng: " + words.say("frame.unprinted"));
      return Exit.WORLD.status();
    }
    return answer.exit().status();
  }

  /// The programme with all its commands, their help in this language.
  static CommandLine commandLine(Words words) {
    CommandLine programme = new CommandLine(new Quanheng());
    programme.setResourceBundle(words.usage());
    programme.setUsageHelpWidth(WIDTH);
    programme.getSubcommands().values().forEach(Quanheng::arrange);
    arrange(programme);
    return programme;
  }

  /// All mistakes are told at once, and options stand in the order a reader needs them.
  private static void arrange(CommandLine command) {
    command.getCommandSpec().parser().collectErrors(true);
    command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // what --trace asks for
  private static Answer answer(World world, Words words, Manner manner, String... arguments) {
    try {
      return answer(commandLine(words).parseArgs(arguments), world, words);
    } catch (Throwable thrown) {
      if (manner.trace()) {
        thrown.printStackTrace(world.err());
      }
      return new Failures(words).answer(thrown);
    }
  }

  private static Answer answer(ParseResult parsed, World world, Words words)
      throws Refused, WorldFailure, IOException {
    ParseResult asked = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    CommandLine commandLine = asked.commandSpec().commandLine();
    if (asked.isUsageHelpRequested()) {
      return HelpCommand.of(commandLine);
    }
    List<Exception> mistakes =
        Stream.of(parsed, asked).flatMap(each -> each.errors().stream()).distinct().toList();
    if (!mistakes.isEmpty()) {
      throw new Refused(new Misread(words).all(mistakes, commandLine));
    }
    Command command = commandLine.getCommand();
    requireLanguage(command, words);
    return command.answer(world, words);
  }

  /// `quanheng` alone says what there is.
  @Override
  Answer answer(World world, Words words) {
    return HelpCommand.of(commandLine(words));
  }

  private static void requireLanguage(Command command, Words words) throws Refused {
    String lang = command.lang();
    if (!lang.isEmpty() && Manner.language(lang).isEmpty()) {
      String known = String.join(", ", Words.tags());
      throw new Refused(words.say("reading.one-of", "--lang", Reading.shown(lang), known));
    }
  }

  private static void print(Answer answer, Manner manner, World world) {
    if (manner.json()) {
      world.out().print(answer.json() + "\n");
      return;
    }
    switch (answer.exit()) {
      case GOOD, BAD -> answer.lines().forEach(line -> world.out().print(line + "\n"));
      case USAGE, WORLD ->
          answer.lines().forEach(line -> world.err().print("quanheng: " + line + "\n"));
    }
  }
}
