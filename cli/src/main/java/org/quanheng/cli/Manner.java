package org.quanheng.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanheng.term.Language;

/// How a command is to speak. Known before its words are understood, so that it can also say that
/// it did not understand them.
///
/// @param json for programmes instead of people
/// @param trace with the stack trace of a failure
record Manner(Language language, boolean json, boolean trace) {

  private static final String LANG = "--lang";

  /// The manner these words and this environment ask for.
  static Manner of(List<String> arguments, World world) {
    int end = arguments.indexOf("--");
    List<String> options = end < 0 ? arguments : arguments.subList(0, end);
    Language language = named(options).flatMap(Manner::language).orElseGet(() -> language(world));
    return new Manner(language, options.contains("--json"), options.contains("--trace"));
  }

  /// The language of this tag, as `zh-Hant`, if it is one of the three.
  static Optional<Language> language(String tag) {
    return Stream.of(Language.values())
        .filter(language -> language.locale().toLanguageTag().equalsIgnoreCase(tag))
        .findFirst();
  }

  private static Optional<String> named(List<String> options) {
    Optional<String> named = Optional.empty();
    for (int i = 0; i < options.size(); i++) {
      String option = options.get(i);
      if (option.startsWith(LANG + "=")) {
        named = Optional.of(option.substring(LANG.length() + 1));
      } else if (option.equals(LANG) && i + 1 < options.size()) {
        named = Optional.of(options.get(i + 1));
      }
    }
    return named;
  }

  /// As POSIX ranks the variables; ours, which the launcher sets when it must change theirs, first.
  private static Language language(World world) {
    String locale =
        Stream.of("QUANHENG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
            .flatMap(name -> world.variable(name).stream())
            .findFirst()
            .orElse("");
    String tag = locale.split("[.@]", 2)[0].replace('_', '-');
    return Language.of(Locale.forLanguageTag(tag));
  }
}
