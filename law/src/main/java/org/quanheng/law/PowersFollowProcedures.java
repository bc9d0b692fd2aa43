package org.quanheng.law;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A power is used by a procedure of its category, each lane of which somebody holds, and no post
/// holds two lanes that are apart; its duties are there and fall due at steps of that procedure.
final class PowersFollowProcedures {

  private final Shelves law;
  private final Report report;
  private final Map<String, Organ> organs;

  private PowersFollowProcedures(Shelves law, Report report) {
    this.law = law;
    this.report = report;
    this.organs = law.organs.values();
  }

  static void check(Shelves law, Report report) {
    PowersFollowProcedures check = new PowersFollowProcedures(law, report);
    law.powers.reads().forEach(check::power);
    law.duties.reads().forEach(check::stage);
  }

  private void power(Read<Power> read) {
    String slug = read.value().procedure();
    if (!law.procedures.knows(slug)) {
      unknown(read, Rule.UNKNOWN_PROCEDURE, slug, law.procedures.slugs(), "procedure");
    }
    law.procedures.find(slug).ifPresent(procedure -> follows(read, procedure));
    List<String> duties = read.value().exercise().duties();
    for (int i = 0; i < duties.size(); i++) {
      if (!law.duties.knows(duties.get(i))) {
        unknown(read, Rule.UNKNOWN_DUTY, duties.get(i), law.duties.slugs(), "duties", i);
      }
    }
  }

  private void follows(Read<Power> read, Procedure procedure) {
    Category category = read.value().category();
    if (procedure.category() != category) {
      String pair = category.slug() + " ≠ " + procedure.category().slug();
      Map<String, String> facts =
          Map.of(
              "category", category.slug(),
              "procedure", procedure.slug(),
              "other", procedure.category().slug());
      report.tell(read.file(), read.line("category"), Rule.CATEGORY_MISMATCH, facts, pair);
    }
    lanes(read, procedure);
    procedure.apart().forEach(pair -> apart(read, pair));
    List<StatutoryTerm> terms = read.value().exercise().terms();
    for (int i = 0; i < terms.size(); i++) {
      term(read, procedure, terms.get(i), i);
    }
  }

  private void lanes(Read<Power> read, Procedure procedure) {
    Map<String, List<Holder>> holders = read.value().exercise().holders();
    for (String lane : holders.keySet()) {
      if (!procedure.lanes().contains(lane)) {
        unknown(read, Rule.UNKNOWN_LANE, lane, procedure.lanes(), "holders", lane);
      }
    }
    boolean slip = !procedure.lanes().containsAll(holders.keySet());
    for (String lane : procedure.lanes()) {
      boolean meant = slip && holders.keySet().stream().anyMatch(other -> Near.isNear(other, lane));
      if (!holders.containsKey(lane) && !meant) {
        Map<String, String> facts = Map.of("lane", lane, "procedure", procedure.slug());
        report.tell(read.file(), read.line("holders"), Rule.LANE_WITHOUT_HOLDER, facts, lane);
      }
    }
  }

  private void apart(Read<Power> read, Procedure.LanePair pair) {
    SortedSet<Post> both = posts(read.value(), pair.one());
    both.retainAll(posts(read.value(), pair.other()));
    if (!both.isEmpty()) {
      Map<String, String> facts =
          Map.of("one", pair.one(), "other", pair.other(), "post", both.getFirst().code());
      int line = read.line("holders", pair.other());
      String post = both.getFirst().code();
      report.tell(read.file(), line, Rule.ONE_POST_IN_LANES_APART, facts, post);
    }
  }

  private SortedSet<Post> posts(Power power, String lane) {
    SortedSet<Post> posts = new TreeSet<>();
    power.holders(lane).forEach(holder -> posts.addAll(Establishment.posts(organs, holder)));
    return posts;
  }

  private void term(Read<Power> read, Procedure procedure, StatutoryTerm term, int i) {
    List<String> steps = procedure.steps().stream().map(Step::slug).toList();
    if (!steps.contains(term.step())) {
      unknown(read, Rule.UNKNOWN_STEP, term.step(), steps, "terms", i, "step");
    } else if (!steps.contains(term.to())) {
      unknown(read, Rule.UNKNOWN_STEP, term.to(), steps, "terms", i, "to");
    } else if (procedure.position(term.to()) <= procedure.position(term.step())) {
      Map<String, String> facts = Map.of("step", term.step(), "to", term.to());
      String order = term.step() + " … " + term.to();
      report.tell(read.file(), read.line("terms", i, "to"), Rule.TERM_BACKWARDS, facts, order);
    }
  }

  private void stage(Read<Duty> read) {
    Optional<String> stage = read.value().stage();
    if (stage.isEmpty()) {
      return;
    }
    for (Read<Power> power : law.powers.reads()) {
      Optional<Procedure> procedure = law.procedures.find(power.value().procedure());
      boolean goesWith = power.value().exercise().duties().contains(read.value().slug());
      if (goesWith && procedure.isPresent() && procedure.get().step(stage.get()).isEmpty()) {
        List<String> steps = procedure.get().steps().stream().map(Step::slug).toList();
        Map<String, String> facts =
            Map.of("name", stage.get(), "known", Near.to(stage.get(), steps));
        String where = power.value().code() + ": " + stage.get();
        report.tell(read.file(), read.line("stage"), Rule.UNKNOWN_STEP, facts, where);
        return;
      }
    }
  }

  private void unknown(
      Read<?> read, Rule rule, String name, Collection<String> known, Object... path) {
    Map<String, String> facts = Map.of("name", name, "known", Near.to(name, known));
    report.tell(read.file(), read.line(path), rule, facts, name);
  }
}
