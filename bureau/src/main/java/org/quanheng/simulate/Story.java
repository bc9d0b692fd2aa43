package org.quanheng.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.StepInForce;
import org.quanheng.office.Roll;

/// One sample matter on its way through the steps of its power, within one unit where that is
/// possible.
final class Story {

  private final String matter;
  private final String subject;
  private final String unit;
  private final PowerInForce power;
  private final Map<String, Set<String>> kindsOf = new HashMap<>();
  private Optional<StepInForce> next;
  private Optional<UUID> last = Optional.empty();

  Story(String matter, String subject, String unit, PowerInForce power) {
    this.matter = matter;
    this.subject = subject;
    this.unit = unit;
    this.power = power;
    this.next = Optional.of(power.steps().firstEntry().getValue());
  }

  String matter() {
    return matter;
  }

  String subject() {
    return subject;
  }

  PowerInForce power() {
    return power;
  }

  StepInForce step() {
    return next.orElseThrow(() -> new IllegalStateException(matter + " is over"));
  }

  List<UUID> because() {
    return last.map(List::of).orElse(List.of());
  }

  /// The post that takes the next step: one of the story's own unit before any other.
  Optional<String> post(RandomGenerator random) {
    List<String> posts = step().holders();
    List<String> own = posts.stream().filter(post -> post.startsWith(unit + "/")).toList();
    List<String> from = own.isEmpty() ? posts : own;
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
  }

  /// Enough of the officers at the post who have not acted in this matter from a post apart; fewer
  /// when there are not enough.
  List<String> officers(String post, List<String> present, Roll roll, RandomGenerator random) {
    Set<String> apart = roll.apartFrom(Roll.kindOf(post));
    List<String> free = new ArrayList<>();
    for (String officer : present) {
      Set<String> kinds = kindsOf.getOrDefault(officer, Set.of());
      if (kinds.stream().noneMatch(apart::contains)) {
        free.add(officer);
      }
    }
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < step().officers() && !free.isEmpty()) {
      chosen.add(free.remove(random.nextInt(free.size())));
    }
    return chosen;
  }

  /// The ordinary outcome four times out of five.
  String outcome(RandomGenerator random) {
    List<String> outcomes = step().outcomes();
    return random.nextInt(5) > 0
        ? outcomes.getFirst()
        : outcomes.get(random.nextInt(outcomes.size()));
  }

  /// The step passed as this act: the matter goes where its outcome leads.
  void passed(UUID act, String outcome, String post, List<String> officers) {
    last = Optional.of(act);
    String kind = Roll.kindOf(post);
    officers.forEach(it -> kindsOf.computeIfAbsent(it, o -> new HashSet<>()).add(kind));
    next = power.after(step().step(), outcome);
  }

  boolean isOver() {
    return next.isEmpty();
  }
}
