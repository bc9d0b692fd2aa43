package org.quanheng.law;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whoever holds a power or owes a duty is a post that exists.
final class HoldersAreThere {

  private final Shelves law;
  private final Report report;
  private final List<String> levels;
  private final boolean unitsAreSure;

  private HoldersAreThere(Shelves law, Report report) {
    this.law = law;
    this.report = report;
    this.levels = law.levels();
    this.unitsAreSure = law.unitsAreSure();
  }

  static void check(Shelves law, Report report) {
    HoldersAreThere check = new HoldersAreThere(law, report);
    for (Read<Power> read : law.powers.reads()) {
      read.value()
          .exercise()
          .holders()
          .forEach((lane, holders) -> check.all(read, holders, "holders", lane));
    }
    for (Read<Duty> read : law.duties.reads()) {
      check.all(read, read.value().owedBy(), "owed-by");
    }
  }

  private void all(Read<?> read, List<Holder> holders, Object... path) {
    for (int i = 0; i < holders.size(); i++) {
      one(read.file(), read.line(Paths.down(path, i)), holders.get(i));
    }
  }

  private void one(String file, int line, Holder holder) {
    boolean place = levels.contains(holder.where()) || law.organs.knows(holder.where());
    boolean post = law.posts.knows(holder.post());
    if (!place && !levels.isEmpty() && !law.organs.isEmpty()) {
      tell(file, line, Rule.UNKNOWN_PLACE, holder.where(), places(holder.where()));
    }
    if (!post) {
      String known = Near.to(holder.post(), law.posts.slugs());
      tell(file, line, Rule.UNKNOWN_POST, holder.post(), known);
    }
    Map<String, Organ> organs = law.organs.values();
    if (place && post && unitsAreSure && Establishment.posts(organs, holder).isEmpty()) {
      String code = holder.toString();
      report.tell(file, line, Rule.HOLDER_WITHOUT_POST, Map.of("holder", code), code);
    }
  }

  private String places(String where) {
    return Near.to(where, Stream.concat(levels.stream(), law.organs.slugs().stream()).toList());
  }

  private void tell(String file, int line, Rule rule, String name, String known) {
    report.tell(file, line, rule, Map.of("name", name, "known", known), name);
  }
}
