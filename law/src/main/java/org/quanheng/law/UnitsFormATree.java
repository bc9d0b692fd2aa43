package org.quanheng.law;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Units stand under units of higher levels up to one top, and each has one first responsible
/// person among posts that are there.
final class UnitsFormATree {

  private final Shelves law;
  private final Report report;
  private final List<String> levels;

  private UnitsFormATree(Shelves law, Report report) {
    this.law = law;
    this.report = report;
    this.levels = law.levels();
  }

  static void check(Shelves law, Report report) {
    UnitsFormATree check = new UnitsFormATree(law, report);
    for (Read<Organ> read : law.organs.reads()) {
      check.level(read);
      check.parent(read);
      check.posts(read);
      check.head(read);
    }
    check.oneTop();
    law.posts.reads().forEach(check::apart);
  }

  private void level(Read<Organ> read) {
    if (levels.isEmpty()) {
      return;
    }
    String level = read.value().level();
    if (!levels.contains(level)) {
      Map<String, String> facts = Map.of("name", level, "known", Near.to(level, levels));
      report.tell(read.file(), read.line("level"), Rule.UNKNOWN_LEVEL, facts, level);
    }
    String slug = read.value().slug();
    if (levels.contains(slug) && !isAlone(slug)) {
      report.tell(read.file(), 1, Rule.UNIT_NAMED_LIKE_A_LEVEL, Map.of("name", slug), slug);
    }
  }

  /// Whether the unit of this name and the level of this name are the same.
  private boolean isAlone(String slug) {
    List<String> units =
        law.organs.values().values().stream()
            .filter(organ -> organ.level().equals(slug))
            .map(Organ::slug)
            .toList();
    return units.equals(List.of(slug));
  }

  private void parent(Read<Organ> read) {
    Optional<String> parent = read.value().parent();
    if (parent.isEmpty()) {
      return;
    }
    if (!law.organs.knows(parent.get())) {
      Map<String, String> facts =
          Map.of("name", parent.get(), "known", Near.to(parent.get(), law.organs.slugs()));
      report.tell(read.file(), read.line("parent"), Rule.UNKNOWN_UNIT, facts, parent.get());
      return;
    }
    law.organs.find(parent.get()).ifPresent(above -> higher(read, above));
  }

  private void higher(Read<Organ> read, Organ above) {
    int mine = levels.indexOf(read.value().level());
    int theirs = levels.indexOf(above.level());
    if (mine >= 0 && theirs >= 0 && theirs >= mine) {
      String pair = above.slug() + ": " + above.level();
      Map<String, String> facts = Map.of("parent", above.slug(), "level", above.level());
      report.tell(read.file(), read.line("parent"), Rule.PARENT_NOT_HIGHER, facts, pair);
    }
  }

  private void oneTop() {
    List<Read<Organ>> tops =
        law.organs.reads().stream()
            .filter(read -> read.value().parent().isEmpty())
            .sorted(Comparator.comparingInt(read -> levels.indexOf(read.value().level())))
            .toList();
    for (Read<Organ> read : tops.stream().skip(1).toList()) {
      String first = tops.getFirst().value().slug();
      String both = first + ", " + read.value().slug();
      report.tell(read.file(), read.tree().line(), Rule.SEVERAL_TOPS, Map.of("top", first), both);
    }
  }

  private void posts(Read<Organ> read) {
    List<String> posts = read.value().posts();
    for (int i = 0; i < posts.size(); i++) {
      post(read, posts.get(i), read.line("posts", i));
    }
  }

  private void apart(Read<PostKind> read) {
    List<String> apart = read.value().apart();
    for (int i = 0; i < apart.size(); i++) {
      int line = read.line("apart", i);
      post(read, apart.get(i), line);
      if (apart.get(i).equals(read.value().slug())) {
        String found = apart.get(i);
        report.tell(read.file(), line, Rule.NOT_A_PAIR, Map.of("found", found), found);
      }
    }
  }

  private void post(Read<?> read, String post, int line) {
    if (!law.posts.knows(post)) {
      Map<String, String> facts = Map.of("name", post, "known", Near.to(post, law.posts.slugs()));
      report.tell(read.file(), line, Rule.UNKNOWN_POST, facts, post);
    }
  }

  private void head(Read<Organ> read) {
    List<String> posts = read.value().posts();
    List<String> heads =
        posts.stream()
            .filter(post -> law.posts.find(post).map(PostKind::head).orElse(false))
            .toList();
    boolean sure = posts.stream().allMatch(post -> law.posts.find(post).isPresent());
    String unit = read.value().slug();
    if (heads.isEmpty() && sure) {
      Map<String, String> facts = Map.of("unit", unit);
      report.tell(read.file(), read.line("posts"), Rule.UNIT_WITHOUT_HEAD, facts, unit);
    }
    if (heads.size() > 1) {
      String all = String.join(", ", heads);
      Map<String, String> facts = Map.of("unit", unit, "heads", all);
      report.tell(read.file(), read.line("posts"), Rule.SEVERAL_HEADS, facts, all);
    }
  }
}
