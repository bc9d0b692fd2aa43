package org.quanheng.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quanheng.desk.Deeds.Standing;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Category;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.StepInForce;
import org.quanheng.term.Names;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// My work: the posts an officer holds today, what waits for him, what he waits for, what he may
/// do, and what he was refused of late.
@Controller
class WorkPage {

  private static final int MATTERS = 12;
  private static final int REFUSALS = 5;

  private final Desk desk;
  private final Powers powers;
  private final Deeds deeds;

  WorkPage(Desk desk, Powers powers, Deeds deeds) {
    this.desk = desk;
    this.powers = powers;
    this.deeds = deeds;
  }

  /// A matter at hand.
  ///
  /// @param last the step taken last
  /// @param next the step that may follow
  /// @param post the post of the officer that may take it; nothing when it is another's turn
  record Matter(
      Standing standing, Names power, Names last, @Nullable Next next, @Nullable String post) {}

  /// The step that may follow.
  record Next(String step, Names names) {}

  /// How many powers of one category he may use.
  record Share(Category category, int powers) {}

  /// @param mine matters whose next step he may take
  /// @param others matters in which his post acted last and somebody else is next
  record Work(
      Sitting sitting,
      List<Matter> mine,
      List<Matter> others,
      List<Share> shares,
      List<Deeds.Refusal> refusals) {}

  @GetMapping("/desk")
  Shown work(Visit visit) {
    Sitting sitting = desk.sitting(visit);
    Set<String> posts = new TreeSet<>(sitting.posts());
    posts.addAll(powers.before(sitting));
    List<Matter> mine = new ArrayList<>();
    List<Matter> others = new ArrayList<>();
    for (Standing standing :
        sitting.seats().isEmpty() ? List.<Standing>of() : deeds.atHand(posts)) {
      matter(standing, sitting)
          .ifPresent(it -> {
            if (it.post() != null) {
              mine.add(it);
            } else if (sitting.holds(standing.cited().post())) {
              others.add(it);
            }
          });
    }
    Deeds.Asked asked = new Deeds.Asked(sitting.person().officer(), null, null, null, REFUSALS);
    Work work =
        new Work(
            sitting,
            mine.stream().limit(MATTERS).toList(),
            others.stream().limit(MATTERS).toList(),
            shares(sitting),
            deeds.refusals(asked));
    return visit.show("desk/work.jte", work);
  }

  private Optional<Matter> matter(Standing standing, Sitting sitting) {
    Deeds.Cited cited = standing.cited();
    Optional<PowerInForce> power = powers.law().inForce(cited.power(), sitting.day());
    Optional<StepInForce> next = power.flatMap(it -> it.after(cited.step(), standing.outcome()));
    if (next.isEmpty()) {
      return Optional.empty();
    }
    String step = next.get().step();
    Next following = new Next(step, powers.named(cited.power(), step, sitting.day()));
    String post = sitting.posts().stream().filter(next.get()::heldBy).findFirst().orElse(null);
    return Optional.of(
        new Matter(
            standing,
            powers.named(cited.power(), sitting.day()),
            powers.named(cited.power(), cited.step(), sitting.day()),
            following,
            post));
  }

  private List<Share> shares(Sitting sitting) {
    List<Powers.Usable> usable = powers.usable(sitting, "");
    List<Share> shares = new ArrayList<>();
    for (Category category : Category.values()) {
      int count = (int) usable.stream().filter(it -> it.category() == category).count();
      if (count > 0) {
        shares.add(new Share(category, count));
      }
    }
    return shares;
  }
}
