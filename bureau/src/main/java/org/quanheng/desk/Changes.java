package org.quanheng.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.quanheng.desk.Desk.Seat;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.law.Effect;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.StepInForce;
import org.quanheng.term.Names;
import org.springframework.stereotype.Component;

/// The ways in which the bureau itself is changed: acts of powers in force that have such an
/// effect, and who may take their steps.
@Component
class Changes {

  private final Powers powers;
  private final Desk desk;

  Changes(Powers powers, Desk desk) {
    this.powers = powers;
    this.desk = desk;
  }

  /// A change somebody has in mind.
  ///
  /// @param subject whom it concerns
  /// @param facts what is known of it, by the fields of the form
  record Wish(Effect.Kind kind, String matter, String subject, Map<String, String> facts) {}

  /// A power that makes such a change.
  ///
  /// @param ways the steps the officer may take, each with the address of its form filled in
  /// @param posts every post that may take a step of it
  record Offer(String code, Names names, List<Way> ways, List<Seat> posts) {}

  /// A step to its form.
  record Way(Names step, String address) {}

  /// Whether the officer may take a step of a power that makes this change.
  boolean may(Sitting sitting, Effect.Kind kind) {
    return makers(kind, sitting.day()).stream()
        .flatMap(power -> power.steps().values().stream())
        .anyMatch(step -> sitting.posts().stream().anyMatch(step::heldBy));
  }

  /// The powers that make this change, with the officer's ways to it.
  List<Offer> offers(Sitting sitting, Wish wish) {
    return makers(wish.kind(), sitting.day()).stream()
        .map(power ->
            new Offer(
                power.code(),
                powers.named(power.code(), sitting.day()),
                ways(power, sitting, wish),
                posts(power)))
        .toList();
  }

  private List<PowerInForce> makers(Effect.Kind kind, LocalDate day) {
    return powers.law().inForce(day).stream()
        .filter(power ->
            power.steps().values().stream()
                .flatMap(step -> step.asked().effect().stream())
                .anyMatch(effect -> effect.what() == kind))
        .toList();
  }

  private List<Way> ways(PowerInForce power, Sitting sitting, Wish wish) {
    List<Way> ways = new ArrayList<>();
    for (StepInForce step : power.steps().values()) {
      Optional<String> post = sitting.posts().stream().filter(step::heldBy).findFirst();
      if (post.isPresent()) {
        Names names = powers.named(power.code(), step.step(), sitting.day());
        String form = ActAddress.of(power.code(), step.step(), post.get(), wish.matter());
        ways.add(new Way(names, ActAddress.filled(form, known(step, wish))));
      }
    }
    return ways;
  }

  /// What the form of a step asks for and is known already.
  private static Map<String, String> known(StepInForce step, Wish wish) {
    Map<String, String> known = new TreeMap<>(Map.of("subject", wish.subject()));
    wish.facts()
        .forEach((name, value) -> {
          if (step.form().flatMap(form -> form.field(name)).isPresent()) {
            known.put(Facts.FACT + name, value);
          }
        });
    return known;
  }

  private List<Seat> posts(PowerInForce power) {
    return power.steps().values().stream()
        .flatMap(step -> step.holders().stream())
        .distinct()
        .map(desk::seat)
        .toList();
  }
}
