package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.quanheng.face.Flaw;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Category;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Reduction;
import org.quanheng.web.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What became of the list between two of its days: by how much it fell, and what left, came and
/// changed.
@Controller
class ComparePage {

  private final Supplier<Pack> pack;

  ComparePage(Supplier<Pack> pack) {
    this.pack = pack;
  }

  /// The powers of one category that went or came.
  record Group(String category, List<Power> powers) {}

  /// One line of the comparison, with the lengths of its two bars in per cent of the longest.
  record Line(String name, Reduction.Count count, String before, String after) {

    /// How many more or fewer, with a sign.
    String change(Visit visit) {
      int change = count.after() - count.before();
      return visit.say("compare.sign." + Integer.signum(change), Math.abs(change));
    }

    String perCent() {
      return count.perCent().replace('-', '−');
    }
  }

  /// The two days compared.
  ///
  /// @param earlier how the law of the first day is told
  /// @param later how that of the second is
  record Page(Reading earlier, Reading later, Reduction reduction, List<Flaw> flaws) {

    /// All categories that had a power on either day.
    List<Line> lines() {
      int most =
          reduction.categories().values().stream()
              .mapToInt(it -> Math.max(it.before(), it.after()))
              .max()
              .orElse(1);
      List<Line> lines = new ArrayList<>();
      for (Map.Entry<Category, Reduction.Count> entry : reduction.categories().entrySet()) {
        Reduction.Count count = entry.getValue();
        lines.add(
            new Line(
                later.category(entry.getKey()),
                count,
                perCent(count.before(), most),
                perCent(count.after(), most)));
      }
      return lines;
    }

    private static String perCent(int part, int whole) {
      return Math.round(1000.0 * part / whole) / 10.0 + "%";
    }

    List<Group> removed() {
      return groups(reduction.changes().removed());
    }

    List<Group> added() {
      return groups(reduction.changes().added());
    }

    private List<Group> groups(List<Power> powers) {
      List<Group> groups = new ArrayList<>();
      for (Category category : Category.values()) {
        List<Power> here = powers.stream().filter(it -> it.category() == category).toList();
        if (!here.isEmpty()) {
          groups.add(new Group(later.category(category), here));
        }
      }
      return groups;
    }

    List<Amendment> changed() {
      return reduction.changes().changed().stream()
          .map(it -> Amendment.of(earlier, later, it))
          .toList();
    }
  }

  /// Without two days: the first and the last on which the list was published so far, or today.
  @GetMapping("/powers/compare")
  Shown compare(Visit visit, HttpServletRequest request) {
    Asked asked = Asked.ofPage(request, "from", "to");
    LocalDate today = visit.setting().today();
    List<LocalDate> days =
        pack.get().bureau().listDays().stream().filter(it -> !it.isAfter(today)).toList();
    LocalDate first = days.isEmpty() ? today : days.getFirst();
    LocalDate last = days.size() < 2 ? today : days.getLast();
    LocalDate from = asked.day("from", first);
    LocalDate to = asked.day("to", last);
    if (from.isAfter(to)) {
      asked.wrong("to", "before-from");
    }
    List<Flaw> flaws = asked.flaws(visit, "compare.field.");
    Pack law = pack.get();
    Page page =
        new Page(
            new Reading(visit, law, from),
            new Reading(visit, law, to),
            law.reduction(from, to),
            flaws);
    return visit.show("site/compare.jte", page, flaws.isEmpty() ? 200 : 400);
  }
}
