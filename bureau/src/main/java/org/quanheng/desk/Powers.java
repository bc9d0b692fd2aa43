package org.quanheng.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.law.Category;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Step;
import org.quanheng.list.Law;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.PowerList;
import org.quanheng.list.StepInForce;
import org.quanheng.term.Names;
import org.springframework.stereotype.Component;

/// The powers in force, with the words of the pack for them: what an officer may do from his posts,
/// and what comes next in a matter.
@Component
class Powers {

  private final PowerList list;
  private final Supplier<Pack> pack;

  Powers(PowerList list, Supplier<Pack> pack) {
    this.list = list;
    this.pack = pack;
  }

  /// A power an officer may use.
  ///
  /// @param ways the steps he may take, each from one of his posts
  record Usable(String code, Names names, Category category, List<Way> ways) {}

  /// A step that may be taken from a post; where several may, from the first.
  record Way(String step, Names names, String post) {}

  /// A step of a power, as an officer who wants to take it needs to know it.
  record Taking(PowerInForce power, Names names, StepInForce step, Names stepNames) {

    boolean heldBy(String post) {
      return step.heldBy(post);
    }
  }

  /// The law as it is now.
  Law law() {
    return list.freshLaw();
  }

  /// What may be done from these posts, by code; only what has the text in its code or names.
  List<Usable> usable(Sitting sitting, String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    Map<String, Power> named = named(sitting.day());
    List<Usable> usable = new ArrayList<>();
    for (PowerInForce power : law().inForce(sitting.day())) {
      Optional<Power> known = Optional.ofNullable(named.get(power.code()));
      if (known.filter(it -> has(it, sought)).isPresent()) {
        List<Way> ways = ways(power, known.get(), sitting.posts());
        if (!ways.isEmpty()) {
          Power words = known.get();
          usable.add(new Usable(words.code(), words.names(), words.category(), ways));
        }
      }
    }
    return usable;
  }

  private Map<String, Power> named(LocalDate day) {
    Map<String, Power> named = new HashMap<>();
    pack.get().inForce(day).forEach(power -> named.put(power.code(), power));
    return named;
  }

  private static boolean has(Power power, String sought) {
    Names names = power.names();
    return List.of(power.code(), names.en(), names.zhHans(), names.zhHant()).stream()
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(sought));
  }

  private List<Way> ways(PowerInForce power, Power known, Collection<String> posts) {
    List<Way> ways = new ArrayList<>();
    for (StepInForce step : power.steps().values()) {
      posts.stream()
          .filter(step::heldBy)
          .findFirst()
          .ifPresent(it -> ways.add(new Way(step.step(), names(known, step.step()), it)));
    }
    return ways;
  }

  /// The step to be taken; nothing when the list never held such a power, or it has no such step.
  /// Of a power that is not in force on the day it is the newest version's, so that the gate can
  /// say why not.
  Optional<Taking> taking(String code, String step, LocalDate day) {
    Law law = law();
    Optional<PowerInForce> power =
        law.inForce(code, day)
            .or(() ->
                law.versions(code).isEmpty()
                    ? Optional.empty()
                    : Optional.of(law.versions(code).getLast()));
    return power.flatMap(it ->
        Optional.ofNullable(it.steps().get(step))
            .map(found -> new Taking(it, named(code, day), found, named(code, step, day))));
  }

  /// What a power is called on a day; its code when the pack has no words for it.
  Names named(String code, LocalDate day) {
    return known(code, day).map(Power::names).orElse(new Names(code, code, code));
  }

  /// What a step of a power is called on a day; its slug when the pack has no words for it.
  Names named(String code, String step, LocalDate day) {
    return known(code, day).map(it -> names(it, step)).orElse(new Names(step, step, step));
  }

  private Optional<Power> known(String code, LocalDate day) {
    Pack law = pack.get();
    return law.inForce(code, day)
        .or(() -> law.powers().stream().filter(it -> it.code().equals(code)).reduce((_, it) -> it));
  }

  private Names names(Power power, String step) {
    return pack.get()
        .procedure(power)
        .step(step)
        .map(Step::names)
        .orElse(new Names(step, step, step));
  }

  /// The posts that take the steps from which a matter may come to those these posts may take.
  List<String> before(Sitting sitting) {
    List<String> posts = new ArrayList<>();
    for (PowerInForce power : law().inForce(sitting.day())) {
      for (StepInForce step : power.steps().values()) {
        boolean leadsHere =
            step.outcomes().stream()
                .flatMap(it -> power.after(step.step(), it).stream())
                .anyMatch(next -> sitting.posts().stream().anyMatch(next::heldBy));
        if (leadsHere) {
          posts.addAll(step.holders());
        }
      }
    }
    return posts.stream().distinct().sorted().toList();
  }
}
