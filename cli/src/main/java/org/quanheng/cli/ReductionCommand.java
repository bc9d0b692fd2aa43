package org.quanheng.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Proof;
import org.quanheng.law.Reduction;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `quanheng reduction`: what left and joined a power list between two of its days.
@CommandLine.Command(name = "reduction")
final class ReductionCommand extends Command {

  @Parameters(arity = "1", paramLabel = "PACK", descriptionKey = "reduction.pack")
  private String folder = "";

  @Option(names = "--from", paramLabel = "DAY", descriptionKey = "reduction.from", order = 1)
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DAY", descriptionKey = "reduction.to", order = 2)
  private Optional<String> to = Optional.empty();

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure {
    Reading reading = new Reading(words);
    Optional<LocalDate> first = reading.day("--from", from);
    Optional<LocalDate> last = reading.day("--to", to);
    reading.end();
    PackFolder chosen = PackFolder.named(folder, words);
    Proof proof = chosen.prove();
    if (!proof.sound()) {
      return chosen.unsound(proof, words);
    }
    Pack pack = proof.pack().orElseThrow();
    List<LocalDate> days = pack.bureau().listDays();
    LocalDate before = first.orElseGet(days::getFirst);
    LocalDate after = last.orElseGet(days::getLast);
    if (after.isBefore(before)) {
      throw new Refused(words.say("reduction.backwards", before, after));
    }
    Reduction reduction = pack.reduction(before, after);
    return Answer.good(json(reduction, words), lines(reduction, words));
  }

  private static JsonObject json(Reduction reduction, Words words) {
    JsonObject categories = new JsonObject();
    reduction
        .categories()
        .forEach((category, count) -> categories.put(category.slug(), json(count)));
    Reduction.Changes changes = reduction.changes();
    return new JsonObject()
        .put("from", reduction.before().toString())
        .put("to", reduction.after().toString())
        .put("items", json(reduction.items()))
        .put("approvals", json(reduction.approvals()))
        .put("categories", categories)
        .put("removed", changes.removed().stream().map(power -> removed(power, words)).toList())
        .put("added", changes.added().stream().map(power -> json(power, words)).toList())
        .put(
            "changed",
            changes.changed().stream().map(change -> json(change.after(), words)).toList());
  }

  private static JsonObject json(Reduction.Count count) {
    return new JsonObject()
        .put("before", count.before())
        .put("after", count.after())
        .put("fewer", count.before() - count.after())
        .put("per-cent", count.perCent());
  }

  private static JsonObject json(Power power, Words words) {
    return new JsonObject()
        .put("code", power.code())
        .put("category", power.category().slug())
        .put("name", power.names().in(words.locale()));
  }

  private static JsonObject removed(Power power, Words words) {
    return json(power, words)
        .put("until", power.life().validity().until().toString())
        .put("ended-by", power.life().endedBy());
  }

  private static List<String> lines(Reduction reduction, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.say("reduction.title", reduction.before(), reduction.after()));
    lines.add("");
    Columns table = Columns.of("lrrrr");
    table.row(
        "",
        reduction.before().toString(),
        reduction.after().toString(),
        words.say("reduction.fewer"),
        words.say("reduction.per-cent"));
    count(table, words.say("reduction.items"), reduction.items());
    count(table, words.say("reduction.approvals"), reduction.approvals());
    table.row("", "", "", "", "");
    reduction
        .categories()
        .forEach((category, count) -> count(table, category.title(words.locale()), count));
    lines.addAll(table.lines());
    Reduction.Changes changes = reduction.changes();
    list(lines, words.say("reduction.removed", changes.removed().size()), changes.removed(), words);
    list(lines, words.say("reduction.added", changes.added().size()), changes.added(), words);
    List<Power> changed = changes.changed().stream().map(Reduction.Change::after).toList();
    list(lines, words.say("reduction.changed", changed.size()), changed, words);
    return lines;
  }

  private static void count(Columns table, String what, Reduction.Count count) {
    table.row(
        what,
        Integer.toString(count.before()),
        Integer.toString(count.after()),
        Integer.toString(count.before() - count.after()),
        count.perCent() + " %");
  }

  private static void list(List<String> lines, String title, List<Power> powers, Words words) {
    lines.add("");
    lines.add(title);
    Columns table = Columns.of("lll");
    powers.forEach(power ->
        table.row(
            power.code(),
            power.category().title(words.locale()),
            power.names().in(words.locale())));
    lines.addAll(table.lines());
  }
}
