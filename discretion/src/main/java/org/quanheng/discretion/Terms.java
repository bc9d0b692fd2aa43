package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quanheng.term.Names;

/// The parts of a benchmark in words of one language.
record Terms(Benchmark benchmark, Locale reader) {

  private static final Rational HUNDRED = Rational.of(100);

  String say(String key, String... facts) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < facts.length; i += 2) {
      named.put(facts[i], facts[i + 1]);
    }
    return Messages.say(reader, key, named);
  }

  String say(String key, Map<String, String> facts) {
    return Messages.say(reader, key, facts);
  }

  String of(Names names) {
    return names.in(reader);
  }

  /// Fen as money: `50,000 yuan`.
  String money(long fen) {
    String yuan = "%,d".formatted(fen / 100);
    String rest = fen % 100 == 0 ? "" : ".%02d".formatted(fen % 100);
    return say("money", "yuan", yuan + rest);
  }

  static String percent(Rational share) {
    return share.times(HUNDRED) + "%";
  }

  String value(Fact fact, long value) {
    return switch (fact.domain()) {
      case Domain.Amount _ -> money(value);
      case Domain.Count _ -> "%,d".formatted(value);
      case Domain.Choice(List<Value> values) -> of(values.get(Math.toIntExact(value)).names());
      case Domain.Flag _ -> say(value == 1 ? "flag.yes" : "flag.no");
    };
  }

  String values(Fact fact, Ranges ranges) {
    List<String> parts = new ArrayList<>();
    boolean number =
        fact.domain() instanceof Domain.Amount || fact.domain() instanceof Domain.Count;
    for (Range part : ranges.parts()) {
      if (number && part.high() == fact.range().high() && part.low() > fact.range().low()) {
        parts.add(say("range.from", "low", value(fact, part.low())));
      } else if (number && part.low() < part.high()) {
        String low = value(fact, part.low());
        parts.add(say("range.between", "low", low, "high", value(fact, part.high())));
      } else {
        for (long value = part.low(); value <= part.high(); value++) {
          parts.add(value(fact, value));
        }
      }
    }
    return String.join(say("list.separator"), parts);
  }

  /// All facts of a case: `goods value 0 yuan; harm: minor; …`.
  String facts(Case facts) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < benchmark.facts().size(); i++) {
      Fact fact = benchmark.facts().get(i);
      String value = value(fact, facts.values().get(i));
      parts.add(say("fact", "name", of(fact.names()), "value", value));
    }
    return String.join(say("list.separator"), parts);
  }

  String tier(int place) {
    return of(benchmark.ladder().at(place).names());
  }

  String outcome(Outcome outcome) {
    List<String> tiers = new ArrayList<>();
    for (int tier = outcome.mildest(); tier <= outcome.heaviest(); tier++) {
      tiers.add(tier(tier));
    }
    String said = String.join(say("list.or"), tiers);
    boolean one = outcome.low().equals(outcome.high());
    boolean none = benchmark.ladder().at(outcome.heaviest()).nature() == Tier.Nature.NONE;
    if (one && !none) {
      said = say("outcome.at", "tier", said, "position", percent(outcome.low()));
    }
    return outcome.scale().equals(Rational.ONE)
        ? said
        : say("outcome.scaled", "tier", said, "scale", outcome.scale().toString());
  }

  String effect(Effect effect) {
    return switch (effect) {
      case Effect.Cap(int tier) -> say("effect.cap", "tier", tier(tier));
      case Effect.Floor(int tier) -> say("effect.floor", "tier", tier(tier));
      case Effect.Permit(int tier) -> say("effect.permit", "tier", tier(tier));
      case Effect.Pin(boolean upper) -> say(upper ? "effect.pin-high" : "effect.pin-low");
      case Effect.Scale(Rational by) -> say("effect.scale", "by", by.toString());
      case Effect.Shift(int tiers) ->
          say(tiers > 0 ? "effect.up" : "effect.down", "tiers", Integer.toString(Math.abs(tiers)));
    };
  }
}
