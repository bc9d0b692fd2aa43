package org.quanheng.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quanheng.law.Near;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what picocli did not understand, in the asker's language; its own words are English only.
final class Misread {

  private final Words words;

  Misread(Words words) {
    this.words = words;
  }

  /// A line for each mistake, and one for where help is.
  List<String> all(List<Exception> mistakes, CommandLine command) {
    Set<String> lines = new LinkedHashSet<>();
    mistakes.forEach(mistake -> lines.add(line(mistake)));
    lines.add(words.say("frame.try-help", command.getCommandSpec().qualifiedName()));
    return List.copyOf(lines);
  }

  private String line(Exception mistake) {
    return switch (mistake) {
      case MissingParameterException missing ->
          words.say("frame.missing", names(missing.getMissing()));
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          words.say("frame.twice", name(twice.getOverwritten()));
      case ParameterException other -> wrongValue(other);
      default -> words.say("frame.unread", Reading.shown(mistake.toString()));
    };
  }

  private String unmatched(UnmatchedArgumentException unmatched) {
    String first = Reading.shown(unmatched.getUnmatched().getFirst());
    CommandLine command = unmatched.getCommandLine();
    if (command.getParent() == null && !unmatched.isUnknownOption()) {
      String known = String.join(", ", command.getSubcommands().keySet());
      return words.say("frame.no-command", first, known);
    }
    String near =
        command.getCommandSpec().optionsMap().keySet().stream()
            .filter(option -> Near.isNear(first, option) && option.startsWith("--"))
            .sorted()
            .collect(Collectors.joining(", "));
    return near.isEmpty()
        ? words.say("frame.unknown", first)
        : words.say("frame.unknown-near", first, near);
  }

  private String wrongValue(ParameterException other) {
    ArgSpec argument = other.getArgSpec();
    String value = other.getValue();
    return argument == null || value == null
        ? words.say("frame.unread", Reading.shown(String.valueOf(other.getMessage())))
        : words.say("frame.wrong-value", name(argument), Reading.shown(value));
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(Misread::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
