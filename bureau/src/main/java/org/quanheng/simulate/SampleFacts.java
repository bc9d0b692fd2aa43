package org.quanheng.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.quanheng.law.Field;
import org.quanheng.law.Form;
import org.quanheng.law.TextPattern;
import org.quanheng.ledger.Json;

/// Invented facts that fit the form of a step, so that a sample act carries what a real one would.
public final class SampleFacts {

  private static final String WORDS = "Sample. 样本。樣本。";

  /// Amounts and counts stay in the size of everyday matters.
  private static final long MOST = 5_000_000;

  private static final int DAYS_BACK = 30;

  private final RandomGenerator random;

  public SampleFacts(RandomGenerator random) {
    this.random = random;
  }

  /// Facts for a step on a day; where the pack leaves them free, a few of our own.
  public Json.Obj facts(Optional<Form> form, LocalDate day) {
    Json.Builder facts = Json.object();
    if (form.isEmpty()) {
      return facts
          .put("goods_value_fen", 10_000L * (1 + random.nextInt(5_000)))
          .put("sample", true)
          .build();
    }
    for (Field field : form.get().fields()) {
      // three out of four of those who may answer do
      if (field.required() || random.nextInt(4) > 0) {
        facts.put(field.name(), value(field, day));
      }
    }
    return facts.build();
  }

  private Json value(Field field, LocalDate day) {
    return switch (field) {
      case Field.Text text -> new Json.Text(words(text));
      case Field.Choice choice -> new Json.Text(any(choice.options()).value());
      case Field.ManyChoices many -> Json.texts(some(many));
      case Field.WholeNumber number -> number(number.least(), number.most(), 1);
      case Field.Money money -> number(money.least(), money.most(), 100);
      case Field.Day _ -> new Json.Text(day.minusDays(random.nextInt(DAYS_BACK)).toString());
      case Field.Truth _ -> new Json.Bool(random.nextBoolean());
    };
  }

  private String words(Field.Text text) {
    Optional<TextPattern> pattern = text.pattern();
    if (pattern.isPresent()) {
      return pattern.get().example(random::nextInt);
    }
    String words = WORDS.repeat(1 + text.least() / WORDS.length());
    return words.substring(0, Math.min(words.length(), text.most()));
  }

  private <T> T any(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }

  private List<String> some(Field.ManyChoices many) {
    List<String> left = new ArrayList<>(many.options().stream().map(Field.Option::value).toList());
    List<String> chosen = new ArrayList<>();
    int count = Math.max(many.least(), 1 + random.nextInt(left.size()));
    while (chosen.size() < count) {
      chosen.add(left.remove(random.nextInt(left.size())));
    }
    return chosen;
  }

  /// A number in the bounds, as round as they allow.
  private Json number(long least, long most, long round) {
    long end = Math.max(least, Math.min(most, least + MOST));
    long any = least + (end == least ? 0 : random.nextLong(end - least + 1));
    long rounded = any / round * round;
    return new Json.Int(rounded < least ? any : rounded);
  }
}
