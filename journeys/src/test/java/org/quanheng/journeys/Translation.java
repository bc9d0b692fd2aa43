package org.quanheng.journeys;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.quanheng.term.Language;

/// Whether a page speaks the language it says it speaks: no key of a message shines through, no gap
/// is left unfilled, and no word stands in another language than the nearest `lang` above it.
///
/// Codes speak no language. The titles and numbers of documents are told as they stand on them: a
/// title in “quotation marks” or 《书名号》, a number as in 皖质监许〔2024〕17号.
///
/// Which script a character belongs to is asked of the two old character sets, of which one knew
/// simplified characters only and the other traditional ones; what both know belongs to both.
final class Translation {

  private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(\\.[\\w-]+)+");
  private static final Pattern GAP = Pattern.compile("\\{\\d");
  private static final Pattern OF_DOCUMENTS =
      Pattern.compile("“[^”]*”|《[^》]*通知》|\\p{IsHan}+〔\\d+〕\\d+号");
  private static final Set<String> CODES = Set.of("script", "code", "pre");
  private static final List<String> SPOKEN =
      List.of("title", "alt", "placeholder", "aria-label", "data-label", "label");

  private static final CharsetEncoder SIMPLIFIED = Charset.forName("GB2312").newEncoder();
  private static final CharsetEncoder TRADITIONAL = Charset.forName("Big5").newEncoder();

  private final Map<Language, Properties> words = new EnumMap<>(Language.class);
  private final Map<Language, Set<String>> foreign = new EnumMap<>(Language.class);

  /// Reads all message files of the bureau.
  Translation() {
    for (Language language : Language.values()) {
      words.put(language, read(language));
    }
    for (Language language : Language.values()) {
      foreign.put(language, foreignTo(language));
    }
  }

  /// What is not in the language of its place.
  List<String> faults(Document page) {
    List<String> faults = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      if (CODES.contains(element.tagName())) {
        continue;
      }
      for (TextNode text : element.textNodes()) {
        judge(text.text(), element, faults);
      }
      for (String attribute : SPOKEN) {
        judge(element.attr(attribute), element, faults);
      }
      if (element.tagName().equals("input") && element.attr("type").equals("submit")) {
        judge(element.attr("value"), element, faults);
      }
    }
    return faults;
  }

  private void judge(String text, Element place, List<String> faults) {
    if (text.isBlank()) {
      return;
    }
    Matcher keys = KEY.matcher(text);
    while (keys.find()) {
      if (words.get(Language.EN).containsKey(keys.group())) {
        faults.add("key of a message: " + text.strip());
      }
    }
    if (GAP.matcher(text).find()) {
      faults.add("unfilled gap: " + text.strip());
    }
    String lang = langOf(place);
    for (Language language : Language.values()) {
      if (language.locale().toLanguageTag().equals(lang)) {
        if (foreign.get(language).contains(text.strip())
            || !writes(language, OF_DOCUMENTS.matcher(text).replaceAll(""))) {
          faults.add("not in " + lang + ": " + text.strip() + " in " + place.tagName());
        }
      }
    }
  }

  /// A place whose `lang` is empty says that nobody knows its language: it is a user's own words.
  private static String langOf(Element place) {
    Element nearest = place.closest("[lang]");
    return nearest == null ? "" : nearest.attr("lang");
  }

  private static boolean writes(Language language, String text) {
    return text.codePoints()
        .filter(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HAN)
        .mapToObj(Character::toString)
        .allMatch(it ->
            switch (language) {
              case EN -> false;
              case ZH_HANS -> SIMPLIFIED.canEncode(it) || !TRADITIONAL.canEncode(it);
              case ZH_HANT -> TRADITIONAL.canEncode(it) || !SIMPLIFIED.canEncode(it);
            });
  }

  /// Sentences of the other languages that this one says otherwise.
  private Set<String> foreignTo(Language language) {
    Set<String> own = new HashSet<>(words.get(language).stringPropertyNames().size());
    words.get(language).values().forEach(it -> own.add(it.toString()));
    Set<String> foreign = new HashSet<>();
    words.values().forEach(all -> all.values().forEach(it -> foreign.add(it.toString())));
    foreign.removeAll(own);
    return foreign;
  }

  private static Properties read(Language language) {
    String ending = "_" + language.locale().toLanguageTag().replace('-', '_') + ".properties";
    Path resources = SampleBureau.ROOT.resolve("bureau/src/main/resources");
    Properties all = new Properties();
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
        try (Reader reader = Files.newBufferedReader(file)) {
          all.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
