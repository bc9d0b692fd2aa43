package org.quanheng.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `quanheng help [COMMAND]`.
@CommandLine.Command(name = "help")
final class HelpCommand extends Command {

  @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "command")
  private Optional<String> command = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  Answer answer(World world, Words words) throws Refused {
    CommandLine programme = spec.parent().commandLine();
    if (command.isEmpty()) {
      return of(programme);
    }
    Map<String, CommandLine> commands = programme.getSubcommands();
    CommandLine named = commands.get(command.get());
    if (named == null) {
      String known = String.join(", ", commands.keySet());
      throw new Refused(words.say("frame.no-command", Reading.shown(command.get()), known));
    }
    return of(named);
  }

  /// How a command is used.
  static Answer of(CommandLine command) {
    String text = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
    return Answer.good(new JsonObject().put("help", text), List.of(text.stripTrailing()));
  }
}
