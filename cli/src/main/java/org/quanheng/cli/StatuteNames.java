package org.quanheng.cli;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quanheng.law.Near;
import org.quanheng.law.Statute;
import org.quanheng.term.Names;

/// Finds a statute of a pack by what people call it: its slug, its title in full or in short, in
/// any of the three languages, with or without 《》 and 中華人民共和國, in capitals or not.
final class StatuteNames {

  private static final int SHOWN = 8;

  private final Collection<Statute> statutes;
  private final Words words;

  StatuteNames(Collection<Statute> statutes, Words words) {
    this.statutes = statutes;
    this.words = words;
  }

  /// The one statute of this name; none when there is not exactly one, which `reading` is told.
  Optional<Statute> find(String name, Reading reading) {
    String asked = plain(name);
    List<Statute> found =
        statutes.stream().filter(each -> names(each).anyMatch(asked::equals)).toList();
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    if (found.isEmpty()) {
      reading.refuse("law.unknown", Reading.shown(name), near(asked));
    } else {
      reading.refuse("law.ambiguous", Reading.shown(name), listed(found));
    }
    return Optional.empty();
  }

  private String near(String asked) {
    List<Statute> holding =
        statutes.stream()
            .filter(each -> !asked.isEmpty() && names(each).anyMatch(one -> one.contains(asked)))
            .toList();
    return listed(holding.isEmpty() ? nearest(asked) : holding);
  }

  private List<Statute> nearest(String asked) {
    List<String> all = statutes.stream().flatMap(StatuteNames::names).distinct().toList();
    return Near.among(asked, all).stream()
        .flatMap(near -> statutes.stream().filter(each -> names(each).anyMatch(near::equals)))
        .distinct()
        .toList();
  }

  private String listed(List<Statute> some) {
    return some.stream()
        .limit(SHOWN)
        .map(each -> each.title().inShort().in(words.locale()) + " (" + each.slug() + ")")
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> names(Statute statute) {
    Stream<String> titles =
        Stream.of(statute.title().full(), statute.title().inShort()).flatMap(StatuteNames::each);
    return Stream.concat(Stream.of(statute.slug()), titles).map(StatuteNames::plain);
  }

  private static Stream<String> each(Names names) {
    return Stream.of(names.en(), names.zhHans(), names.zhHant());
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[《》\\s]+", " ")
        .strip()
        .replaceFirst("^中[华華]人民共和[国國]", "")
        .toLowerCase(Locale.ROOT);
  }
}
