package org.quanheng.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.quanheng.face.Prose;
import org.quanheng.term.Language;

/// What the law means by a power, in words. The file of a power says it once for each language,
/// under a heading that is the language's own name; one that has no such headings says it once.
///
/// @param language the language it is in; empty when the file does not say
record Sense(Prose prose, Optional<Language> language) {

  private static final Pattern HEADING =
      Pattern.compile("^## +(English|简体中文|繁體中文) *$", Pattern.MULTILINE);

  /// The sense in the reader's language, or else in the first there is.
  static Sense of(String text, Language reader) {
    List<Sense> senses = all(text);
    return senses.stream()
        .filter(it -> it.language().filter(reader::equals).isPresent())
        .findFirst()
        .orElse(senses.getFirst());
  }

  private static List<Sense> all(String text) {
    List<MatchResult> headings = HEADING.matcher(text).results().toList();
    if (headings.isEmpty()) {
      return List.of(new Sense(Prose.of(text), Optional.empty()));
    }
    List<Sense> senses = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      String part = text.substring(headings.get(i).end(), end);
      senses.add(new Sense(Prose.of(part), Optional.of(named(headings.get(i).group(1)))));
    }
    return senses;
  }

  private static Language named(String heading) {
    return switch (heading) {
      case "English" -> Language.EN;
      case "简体中文" -> Language.ZH_HANS;
      case "繁體中文" -> Language.ZH_HANT;
      default -> throw new AssertionError("the pattern knows no heading " + heading);
    };
  }

  /// Whether the reader is shown another language than his own.
  boolean isForeign(Language reader) {
    return language.isPresent() && language.get() != reader;
  }

  /// The language as HTML names it; none when it is not known.
  String lang() {
    return language.map(it -> it.locale().toLanguageTag()).orElse("und");
  }
}
