package org.quanheng.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quanheng.desk.Sheet.Asked;
import org.quanheng.desk.Sheet.Fact;
import org.quanheng.desk.Sheet.Tick;
import org.quanheng.face.Field.Kind;
import org.quanheng.face.Field.Option;
import org.quanheng.face.Typed;
import org.quanheng.face.Visit;
import org.quanheng.law.Field;
import org.quanheng.law.Form;
import org.quanheng.ledger.Json;
import org.quanheng.web.Posted;

/// The facts of a draft on the page: what the step's [Form] asks for, field by field; names and
/// values at will where it asks for nothing in particular.
final class Facts {

  /// What stands before the name of a fact in the name of its field.
  static final String FACT = "fact-";

  private static final String VALUE = "value-";
  private static final int SHORT = 120;
  private static final int LONG = 20_000;
  private static final int ROWS = 3;
  private static final int MOST_ROWS = 24;

  /// Answers that fit on one line of the page each; more go into a list that opens.
  private static final int IN_SIGHT = 6;

  private static final int ONE_LINE = 200;

  /// Within ±(2^53 − 1), beyond which a number is not kept exactly.
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,14})");

  private static final Pattern YUAN = Pattern.compile("-?(0|[1-9][0-9]{0,12})([.][0-9]{1,2})?");
  private static final Pattern GROUPING = Pattern.compile("[ ,_元圓¥￥]");

  private Facts() {}

  /// The facts that were typed; what does not fit is noted at its field.
  static Json.Obj read(Posted posted, Optional<Form> form) {
    return form.map(it -> asked(posted, it)).orElseGet(() -> free(posted));
  }

  private static Json.Obj asked(Posted posted, Form form) {
    Json.Builder facts = Json.object();
    for (Field field : form.fields()) {
      value(posted, field).ifPresent(it -> facts.put(field.name(), it));
    }
    Json.Obj read = facts.build();
    form.check(read).forEach(it -> posted.wrong(FACT + it.field(), FACT + it.kind().slug()));
    return read;
  }

  /// What was typed into a field, as the form means it; what cannot be meant so stays a text, for
  /// the form to refuse.
  private static Optional<Json> value(Posted posted, Field field) {
    String name = FACT + field.name();
    String typed = posted.typed(name);
    if (field instanceof Field.ManyChoices) {
      List<String> chosen = posted.all(name);
      return chosen.isEmpty() && !field.required()
          ? Optional.empty()
          : Optional.of(Json.texts(chosen));
    }
    String plain = Typed.plain(typed);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (field) {
          case Field.Text _ -> new Json.Text(typed.replace("\r\n", "\n").strip());
          case Field.WholeNumber _ -> whole(GROUPING.matcher(plain).replaceAll(""));
          case Field.Money _ -> fen(GROUPING.matcher(plain).replaceAll(""));
          case Field.Day _ ->
              new Json.Text(Typed.day(plain).map(LocalDate::toString).orElse(plain));
          case Field.Truth _ -> truth(plain);
          case Field.Choice _ -> new Json.Text(plain);
          case Field.ManyChoices _ -> new Json.Text(plain);
        });
  }

  private static Json whole(String plain) {
    return WHOLE.matcher(plain).matches()
        ? new Json.Int(Long.parseLong(plain))
        : new Json.Text(plain);
  }

  private static Json fen(String plain) {
    return YUAN.matcher(plain).matches()
        ? new Json.Int(new BigDecimal(plain).movePointRight(2).longValueExact())
        : new Json.Text(plain);
  }

  private static Json truth(String plain) {
    return switch (plain) {
      case "true" -> new Json.Bool(true);
      case "false" -> new Json.Bool(false);
      default -> new Json.Text(plain);
    };
  }

  private static Json.Obj free(Posted posted) {
    Json.Builder facts = Json.object();
    Set<String> named = new HashSet<>();
    for (int at = 1; at <= MOST_ROWS; at++) {
      String name = posted.line(FACT + at, SHORT);
      String value = posted.line(VALUE + at, LONG);
      if (name.isEmpty() && !value.isEmpty()) {
        posted.wrong(FACT + at, "fact-unnamed");
      } else if (!name.isEmpty() && value.isEmpty()) {
        posted.wrong(VALUE + at, "required");
      } else if (!name.isEmpty() && !named.add(name)) {
        posted.wrong(FACT + at, "fact-twice");
      } else if (!name.isEmpty()) {
        Json read = whole(Typed.plain(value));
        facts.put(name, read instanceof Json.Int ? read : new Json.Text(value));
      }
    }
    return facts.build();
  }

  /// The lines for facts at will.
  static List<Fact> rows(Visit visit, Posted posted) {
    int shown =
        IntStream.rangeClosed(1, MOST_ROWS).filter(at -> posted.sent(FACT + at)).max().orElse(ROWS);
    int rows = Math.min(MOST_ROWS, posted.wants("more") ? shown + ROWS : shown);
    List<Fact> facts = new ArrayList<>();
    for (int at = 1; at <= rows; at++) {
      var name = org.quanheng.face.Field.line(FACT + at, visit.say("draft.fact", at)).optional();
      var value = org.quanheng.face.Field.line(VALUE + at, visit.say("draft.value", at)).optional();
      facts.add(new Fact(posted.shown(visit, name), posted.shown(visit, value)));
    }
    return facts;
  }

  /// The fields that a step's form asks for.
  static List<Asked> asked(Visit visit, Posted posted, Form form) {
    return form.fields().stream().map(it -> asked(visit, posted, it)).toList();
  }

  private static Asked asked(Visit visit, Posted posted, Field field) {
    String name = FACT + field.name();
    org.quanheng.face.Field shown =
        posted.shown(
            visit,
            org.quanheng.face.Field.line(name, visit.in(field.label().names()))
                .as(kind(visit, field))
                .hinted(hint(visit, field)));
    if (!field.required()) {
      shown = shown.optional();
    }
    List<String> chosen = posted.all(name);
    List<Tick> ticks =
        field instanceof Field.ManyChoices many
            ? many.options().stream()
                .map(it -> new Tick(it.value(), visit.in(it.names()), chosen.contains(it.value())))
                .toList()
            : List.of();
    return new Asked(shown, ticks);
  }

  private static Kind kind(Visit visit, Field field) {
    return switch (field) {
      case Field.Text text ->
          text.most() > ONE_LINE
              ? new Kind.Area(3, text.most())
              : new Kind.Line("text", text.most());
      case Field.Choice choice -> choice(visit, choice);
      case Field.WholeNumber _ -> new Kind.Line("numeric", SHORT);
      case Field.Money _ -> new Kind.Line("decimal", SHORT);
      case Field.Day _ -> new Kind.Line("text", SHORT);
      case Field.ManyChoices _ -> new Kind.Line("text", SHORT);
      case Field.Truth _ ->
          new Kind.Pick(
              List.of(
                  new Option("true", visit.say("draft.yes")),
                  new Option("false", visit.say("draft.no"))));
    };
  }

  private static Kind choice(Visit visit, Field.Choice choice) {
    List<Option> options = new ArrayList<>();
    choice.options().forEach(it -> options.add(new Option(it.value(), visit.in(it.names()))));
    if (options.size() <= IN_SIGHT) {
      return new Kind.Pick(options);
    }
    options.addFirst(new Option("", visit.say("draft.choose")));
    return new Kind.Choice(options);
  }

  /// How to answer: the form's own hint, and the bounds of what may be counted.
  private static String hint(Visit visit, Field field) {
    String own = field.label().hint().map(visit::in).orElse("");
    String bounds =
        switch (field) {
          case Field.WholeNumber number ->
              visit.say("draft.between", number.least(), number.most());
          case Field.Money money ->
              visit.say("draft.yuan", yuan(visit, money.least()), yuan(visit, money.most()));
          case Field.Day _ -> visit.say("draft.day");
          case Field.Text _ -> "";
          case Field.Choice _ -> "";
          case Field.ManyChoices _ -> "";
          case Field.Truth _ -> "";
        };
    return own.isEmpty() || bounds.isEmpty() ? own + bounds : own + " " + bounds;
  }

  /// An amount in fen as yuan.
  private static String yuan(Visit visit, long fen) {
    long cents = Math.abs(fen % 100);
    return visit.number(fen / 100) + (cents == 0 ? "" : ".%02d".formatted(cents));
  }

  /// The facts of a draft as they are reviewed.
  static List<String> reviewed(Visit visit, Json.Obj facts, Optional<Form> form) {
    List<String> lines = new ArrayList<>();
    facts
        .members()
        .forEach((name, value) -> {
          Optional<Field> field = form.flatMap(it -> it.field(name));
          String label = field.map(it -> visit.in(it.label().names())).orElse(name);
          lines.add(label + visit.say("field.colon") + said(visit, value, field));
        });
    return lines;
  }

  private static String said(Visit visit, Json value, Optional<Field> field) {
    return switch (value) {
      case Json.Text text -> field.map(it -> option(visit, it, text.value())).orElse(text.value());
      case Json.Bool truth -> visit.say(truth.value() ? "draft.yes" : "draft.no");
      case Json.Int number when field.orElse(null) instanceof Field.Money ->
          visit.say("draft.yuan.amount", yuan(visit, number.value()));
      case Json.Int number -> visit.number(number.value());
      case Json.Arr many ->
          many.elements().stream()
              .map(it -> said(visit, it, field))
              .collect(Collectors.joining(visit.say("draft.and")));
      case Json.Obj object -> object.text();
    };
  }

  private static String option(Visit visit, Field field, String value) {
    List<Field.Option> options =
        switch (field) {
          case Field.Choice choice -> choice.options();
          case Field.ManyChoices many -> many.options();
          case Field.Text _ -> List.of();
          case Field.WholeNumber _ -> List.of();
          case Field.Money _ -> List.of();
          case Field.Day _ -> List.of();
          case Field.Truth _ -> List.of();
        };
    return options.stream()
        .filter(it -> it.value().equals(value))
        .findFirst()
        .map(it -> visit.in(it.names()))
        .orElse(value);
  }
}
