package org.quanheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanheng.law.Pack;
import org.quanheng.law.Problem;
import org.quanheng.law.Proof;
import org.quanheng.law.Rule;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `quanheng prove`: whether a pack keeps every rule, and where it does not.
@CommandLine.Command(name = "prove")
final class ProveCommand extends Command {

  @Parameters(arity = "0..1", paramLabel = "PACK", descriptionKey = "prove.pack")
  private Optional<String> folder = Optional.empty();

  @Option(names = "--rules", descriptionKey = "prove.rules")
  private boolean rules;

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure {
    if (rules) {
      return rules(words);
    }
    if (folder.isEmpty()) {
      throw new Refused(words.say("prove.which"));
    }
    PackFolder pack = PackFolder.named(folder.get(), words);
    Proof proof = pack.prove();
    return Answer.checked(proof.sound(), json(proof, words), lines(pack, proof, words));
  }

  private static Answer rules(Words words) {
    List<Rule> all = List.of(Rule.values());
    Columns table = Columns.of("ll");
    all.forEach(rule -> table.row(rule.slug(), rule.title(words.locale())));
    List<JsonObject> json =
        all.stream()
            .map(rule ->
                new JsonObject().put("rule", rule.slug()).put("title", rule.title(words.locale())))
            .toList();
    return Answer.good(new JsonObject().put("rules", json), table.lines());
  }

  private static JsonObject json(Proof proof, Words words) {
    JsonObject json = new JsonObject().put("sound", proof.sound());
    json.put("problems", proof.problems().stream().map(each -> json(each, words)).toList());
    json.put("digest", proof.digest());
    proof.pack().ifPresent(pack -> json.put("read", counts(pack)));
    return json;
  }

  private static JsonObject json(Problem problem, Words words) {
    return new JsonObject()
        .put("file", problem.file())
        .put("line", problem.line())
        .put("rule", problem.rule().slug())
        .put("message", problem.message(words.locale()))
        .put("counterexample", problem.counterexample())
        .put("remedy", problem.remedy(words.locale()));
  }

  private static JsonObject counts(Pack pack) {
    return new JsonObject()
        .put("powers", pack.powers().size())
        .put("duties", pack.duties().size())
        .put("procedures", pack.procedures().size())
        .put("statutes", pack.statutes().size())
        .put("units", pack.establishment().organs().size())
        .put("posts", pack.establishment().posts().size())
        .put("notices", pack.calendar().notices().size())
        .put("officers", pack.establishment().officers().size());
  }

  private static List<String> lines(PackFolder pack, Proof proof, Words words) {
    return proof
        .pack()
        .map(read -> sound(read, proof, words))
        .orElseGet(() -> bad(pack, proof, words));
  }

  private static List<String> sound(Pack pack, Proof proof, Words words) {
    Columns table = Columns.of("rl");
    count(table, pack.powers().size(), words.say("prove.powers"));
    count(table, pack.duties().size(), words.say("prove.duties"));
    count(table, pack.procedures().size(), words.say("prove.procedures"));
    count(table, pack.statutes().size(), words.say("prove.statutes"));
    count(table, pack.establishment().organs().size(), words.say("prove.units"));
    count(table, pack.establishment().posts().size(), words.say("prove.posts"));
    count(table, pack.calendar().notices().size(), words.say("prove.notices"));
    count(table, pack.establishment().officers().size(), words.say("prove.officers"));
    String name = pack.bureau().names().in(words.locale());
    return Stream.of(
            Stream.of(words.say("prove.sound", name)),
            table.lines().stream(),
            Stream.of(words.say("prove.digest", proof.digest())))
        .flatMap(lines -> lines)
        .toList();
  }

  private static void count(Columns table, int count, String what) {
    table.row(Integer.toString(count), what);
  }

  private static List<String> bad(PackFolder pack, Proof proof, Words words) {
    Quotes quotes = new Quotes(pack.files());
    List<String> lines = new ArrayList<>();
    String file = "";
    for (Problem problem : proof.problems()) {
      if (!problem.file().equals(file)) {
        file = problem.file();
        lines.add(Reading.shown(file));
      }
      lines.addAll(told(problem, quotes, words));
    }
    long files = proof.problems().stream().map(Problem::file).distinct().count();
    lines.add(words.say("prove.bad", proof.problems().size(), files));
    return lines;
  }

  private static List<String> told(Problem problem, Quotes quotes, Words words) {
    List<String> lines = new ArrayList<>();
    quotes
        .line(problem.file(), problem.line())
        .ifPresent(quoted -> lines.add("%5d | %s".formatted(problem.line(), quoted)));
    lines.add("        " + problem.rule().slug() + ": " + problem.message(words.locale()));
    lines.add("        " + words.say("prove.example", Reading.shown(problem.counterexample())));
    lines.add("        " + words.say("prove.remedy", problem.remedy(words.locale())));
    lines.add("");
    return lines;
  }
}
