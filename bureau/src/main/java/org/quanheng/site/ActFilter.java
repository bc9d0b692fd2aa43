package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quanheng.face.Field;
import org.quanheng.face.Field.Option;
import org.quanheng.face.Visit;
import org.quanheng.gate.Origin;
import org.quanheng.law.Category;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.term.Language;
import org.quanheng.web.Asked;

/// What a reader of the list of acts asked for, and how the form shows it.
///
/// @param asked what was typed and chosen, by the name of its field
/// @param after the line after which the page begins
record ActFilter(Map<String, String> asked, Sought sought, Cursor after) {

  private static final String POWER = "power";
  private static final String CATEGORY = "category";
  private static final String UNIT = "unit";
  private static final String MONTH = "month";
  private static final String ORIGIN = "origin";
  private static final String MATTER = "matter";
  private static final String AFTER = "after";

  private static final List<String> FIELDS = List.of(POWER, CATEGORY, UNIT, MONTH, ORIGIN, MATTER);

  ActFilter {
    asked = Map.copyOf(asked);
  }

  /// Reads the query of a request.
  ///
  /// @throws RuntimeException answered with everything that is wrong with it
  static ActFilter read(HttpServletRequest request, Pack pack) {
    String[] allowed = Stream.concat(FIELDS.stream(), Stream.of(AFTER)).toArray(String[]::new);
    Asked query = Asked.ofPage(request, allowed);
    Map<String, String> asked = new TreeMap<>();
    for (String field : FIELDS) {
      query.text(field).ifPresent(text -> asked.put(field, text));
    }
    Optional<YearMonth> month = query.text(MONTH).flatMap(text -> month(text, query));
    Optional<Category> category =
        query
            .oneOf(CATEGORY, slugs(Category.values(), Category::slug))
            .flatMap(slug -> of(Category.values(), Category::slug, slug));
    Optional<Origin> origin =
        query
            .oneOf(ORIGIN, slugs(Origin.values(), Origin::slug))
            .flatMap(slug -> of(Origin.values(), Origin::slug, slug));
    Optional<String> unit = query.oneOf(UNIT, pack.establishment().organs().keySet());
    Cursor after = query.text(AFTER).map(text -> cursor(text, query)).orElse(Cursor.NEWEST);
    query.requireGood();
    Optional<List<String>> powers = powers(pack, query.text(POWER), category);
    // a matter is called exactly what it is called
    Optional<String> matter = query.text(MATTER).map(_ -> request.getParameter(MATTER).strip());
    matter.ifPresent(code -> asked.put(MATTER, code));
    return new ActFilter(asked, new Sought(powers, unit, month, origin, matter), after);
  }

  private static <E> List<String> slugs(E[] all, Function<E, String> slug) {
    return Arrays.stream(all).map(slug).toList();
  }

  private static <E> Optional<E> of(E[] all, Function<E, String> slug, String asked) {
    return Arrays.stream(all).filter(one -> slug.apply(one).equals(asked)).findFirst();
  }

  private static Optional<YearMonth> month(String text, Asked query) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException notAMonth) {
      query.wrong(MONTH, "no-such-choice");
      return Optional.empty();
    }
  }

  private static Cursor cursor(String text, Asked query) {
    Optional<Cursor> cursor = Cursor.parse(text);
    if (cursor.isEmpty()) {
      query.wrong(AFTER, "no-such-choice");
    }
    return cursor.orElse(Cursor.NEWEST);
  }

  /// The codes of the powers of a category that are called so: by their code, or by a part of their
  /// name in any language.
  private static Optional<List<String>> powers(
      Pack pack, Optional<String> called, Optional<Category> category) {
    if (called.isEmpty() && category.isEmpty()) {
      return Optional.empty();
    }
    String part = called.orElse("").toLowerCase(Locale.ROOT);
    List<Power> some =
        pack.powers().stream()
            .filter(power -> category.isEmpty() || category.get() == power.category())
            .toList();
    List<String> exactly =
        some.stream().map(Power::code).filter(code -> code.equalsIgnoreCase(part)).toList();
    if (!exactly.isEmpty()) {
      return Optional.of(exactly.stream().distinct().toList());
    }
    return Optional.of(
        some.stream().filter(power -> isCalled(power, part)).map(Power::code).distinct().toList());
  }

  private static boolean isCalled(Power power, String part) {
    return power.code().toLowerCase(Locale.ROOT).contains(part)
        || Arrays.stream(Language.values())
            .map(language -> power.names().in(language.locale()).toLowerCase(Locale.ROOT))
            .anyMatch(name -> name.contains(part));
  }

  boolean isNarrowed() {
    return !asked.isEmpty();
  }

  /// The address of what is asked for, from the beginning.
  String address(String path) {
    return query(path, List.of());
  }

  /// The address of what is asked for, after a line.
  String address(String path, Cursor line) {
    return query(path, List.of(AFTER + "=" + Addresses.value(line.toString())));
  }

  private String query(String path, List<String> more) {
    List<String> query = new ArrayList<>();
    for (String field : FIELDS) {
      String value = asked.get(field);
      if (value != null) {
        query.add(field + "=" + Addresses.value(value));
      }
    }
    query.addAll(more);
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  /// The form, filled in as it was.
  ///
  /// @param months the months there are, newest first
  List<Field> fields(Visit visit, Pack pack, Collection<YearMonth> months) {
    Locale locale = visit.language().locale();
    return List.of(
            Field.line(POWER, visit.say("acts.field.power")),
            choice(
                visit,
                CATEGORY,
                options(Category.values(), Category::slug, it -> it.title(locale))),
            choice(
                visit,
                UNIT,
                pack.establishment().organs().values().stream()
                    .map(organ -> new Option(organ.slug(), visit.in(organ.names())))
                    .toList()),
            choice(
                visit,
                MONTH,
                months.stream().map(it -> new Option(it.toString(), visit.month(it))).toList()),
            choice(
                visit,
                ORIGIN,
                options(Origin.values(), Origin::slug, it -> visit.say("origin." + it.slug()))),
            Field.line(MATTER, visit.say("acts.field.matter")))
        .stream()
        .map(field -> field.optional().filled(asked.getOrDefault(field.name(), "")))
        .toList();
  }

  private static <E> List<Option> options(
      E[] all, Function<E, String> slug, Function<E, String> title) {
    return Arrays.stream(all).map(it -> new Option(slug.apply(it), title.apply(it))).toList();
  }

  private static Field choice(Visit visit, String name, List<Option> options) {
    List<Option> withAll = new ArrayList<>();
    withAll.add(new Option("", visit.say("acts.field.any")));
    withAll.addAll(options);
    return Field.choice(name, visit.say("acts.field." + name), withAll);
  }
}
