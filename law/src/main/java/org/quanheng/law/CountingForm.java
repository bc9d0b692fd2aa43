package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quanheng.term.Counting;
import org.quanheng.term.Unit;

/// The form of a statute's way of counting days.
final class CountingForm {

  private static final Keys KEYS =
      Keys.need("days").may("working", "up-to", "roll", "article", "silent");
  private static final ValueForm<Integer> LENGTH = Values.number(1, 9999);

  private CountingForm() {}

  private enum Days {
    WORKING,
    CALENDAR
  }

  static Optional<Counting> read(Tree tree, int articles, Notes notes) {
    return Fields.of(tree, KEYS, notes).map(fields -> counting(fields, articles));
  }

  private static Counting counting(Fields fields, int articles) {
    Days days = fields.read("days", Values.oneOf(Days.values()), Days.WORKING);
    List<Integer> working = fields.set("working", LENGTH, Rule.EMPTY_LIST);
    int upTo = fields.read("up-to", LENGTH, 0);
    boolean rolls = fields.optional("roll", Values::truth).orElse(true);
    boolean silent = fields.truth("silent");
    Optional<Integer> article = fields.optional("article", Values.number(1, articles));
    contradiction(fields, days, silent);
    return new Counting(
        days == Days.WORKING ? Unit.WORKING_DAY : Unit.CALENDAR_DAY,
        Set.copyOf(working),
        upTo,
        rolls,
        article.filter(number -> !silent).stream().mapToInt(number -> number).findFirst());
  }

  private static void contradiction(Fields fields, Days days, boolean silent) {
    if (days == Days.WORKING && fields.has("working")) {
      tell(fields, "working", "days: working, working");
    }
    if (days == Days.WORKING && fields.has("up-to")) {
      tell(fields, "up-to", "days: working, up-to");
    }
    if (days == Days.CALENDAR && fields.has("working") && fields.has("up-to")) {
      tell(fields, "up-to", "working, up-to");
    }
    if (!silent && !fields.has("article")) {
      tell(fields, "days", "silent: false, no article");
    }
  }

  private static void tell(Fields fields, String key, String found) {
    fields
        .notes()
        .tell(fields.lineOf(key), Rule.CONTRADICTORY_COUNTING, Map.of("found", found), found);
  }
}
