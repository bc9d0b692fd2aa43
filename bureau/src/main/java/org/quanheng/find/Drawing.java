package org.quanheng.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quanheng.law.Organ;
import org.quanheng.law.Pack;
import org.quanheng.law.PostKind;
import org.quanheng.law.Power;
import org.quanheng.law.Statute;
import org.quanheng.law.Validity;
import org.quanheng.term.Names;

/// Draws from a pack everything of it that can be found.
final class Drawing {

  private final Pack pack;
  private final List<Item> items = new ArrayList<>();

  private Drawing(Pack pack) {
    this.pack = pack;
  }

  static List<Item> of(Pack pack) {
    Drawing drawing = new Drawing(pack);
    drawing.powers();
    pack.duties()
        .values()
        .forEach(it -> drawing.add(Kind.DUTY, it.slug(), it.names(), all(it.liability())));
    pack.statutes().values().forEach(drawing::statute);
    pack.procedures()
        .values()
        .forEach(it -> drawing.add(Kind.PROCEDURE, it.slug(), it.names(), ""));
    pack.establishment().organs().values().forEach(drawing::unit);
    return drawing.items;
  }

  /// One line for each code: the newest names, and the days of all versions together.
  private void powers() {
    SortedMap<String, List<Power>> versions = new TreeMap<>();
    pack.powers()
        .forEach(it -> versions.computeIfAbsent(it.code(), code -> new ArrayList<>()).add(it));
    versions.forEach((code, all) -> {
      Power newest = all.getLast();
      LocalDate from = all.getFirst().life().validity().from();
      Validity valid = new Validity(from, newest.life().validity().until());
      items.add(new Item(Kind.POWER, code, newest.names(), valid, newest.page().sense()));
    });
  }

  private void statute(Statute statute) {
    add(Kind.STATUTE, statute.slug(), statute.title().inShort(), all(statute.title().full()));
  }

  private void unit(Organ unit) {
    items.add(new Item(Kind.UNIT, unit.slug(), unit.names(), unit.validity(), unit.region()));
    for (String kind : unit.posts()) {
      PostKind post = pack.establishment().posts().get(kind);
      if (post != null) {
        Names names = joined(unit.names(), post.names());
        String duties = all(post.business()) + "\n" + all(post.integrity());
        items.add(new Item(Kind.POST, unit.slug() + "/" + kind, names, unit.validity(), duties));
      }
    }
  }

  private void add(Kind kind, String code, Names names, String words) {
    items.add(new Item(kind, code, names, Validity.ALWAYS, words));
  }

  private static Names joined(Names unit, Names post) {
    return new Names(
        post.en() + ", " + unit.en(), unit.zhHans() + post.zhHans(), unit.zhHant() + post.zhHant());
  }

  private static String all(Names names) {
    return String.join("\n", names.en(), names.zhHans(), names.zhHant());
  }
}
