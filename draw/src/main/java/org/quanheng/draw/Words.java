package org.quanheng.draw;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.quanheng.term.Language;

/// Says what this module means in one of the three languages, from `messages_*.properties`.
final class Words {

  private static final String BUNDLE = "org.quanheng.draw.messages";

  private final Locale locale;
  private final ResourceBundle messages;

  Words(Locale locale, ResourceBundle messages) {
    this.locale = locale;
    this.messages = messages;
  }

  static Words of(Locale reader) {
    Locale locale = Language.of(reader).locale();
    return new Words(locale, ResourceBundle.getBundle(BUNDLE, locale));
  }

  String problem(Problem problem) {
    List<Object> facts = new ArrayList<>(problem.facts());
    facts.addFirst(problem.where());
    return say("problem." + problem.rule().slug(), facts);
  }

  String step(Check.Step step) {
    return say("step." + step.kind().slug() + "." + step.state().slug(), step.facts());
  }

  private String say(String key, List<?> facts) {
    return new MessageFormat(messages.getString(key), locale).format(facts.toArray());
  }
}
