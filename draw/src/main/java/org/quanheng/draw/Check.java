package org.quanheng.draw;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A published draw, looked at step by step: whether the result is the one that its declaration,
/// lists and randomness give, and what that rests on.
///
/// @param steps in the order in which a reader can follow them
public record Check(List<Step> steps) {

  public Check {
    steps = List.copyOf(steps);
  }

  /// When witnesses cosigned a ledger that has these leaves, by their own clocks.
  ///
  /// @param declaration the earliest cosignature over the declaration
  /// @param result the earliest cosignature over the result
  public record Witnessed(Optional<Instant> declaration, Optional<Instant> result) {

    /// Nothing is known about when.
    public static final Witnessed NEVER = new Witnessed(Optional.empty(), Optional.empty());
  }

  /// What is looked at.
  public enum Kind {
    /// The declaration reads and keeps the rules.
    DECLARATION,
    /// It was witnessed an hour or more before the first of its sources spoke.
    WITNESSED,
    /// The lists are the declared ones.
    LISTS,
    /// The values are given under this declaration, one for each source.
    RANDOMNESS,
    /// A value is that of its source.
    VALUE,
    /// The result reads.
    RESULT,
    /// The seed follows from declaration and values.
    SEED,
    /// Those drawn by pure chance.
    FLOOR,
    /// Those drawn by their tickets.
    RISK,
    /// Who goes where, and who stands by.
    TEAMS,
    /// Who comes next.
    RESERVES,
    /// The result was witnessed before its deadline.
    PUNCTUAL;

    /// The name in reports.
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How a step came out.
  public enum State {
    /// It is as it must be.
    HOLDS("holds"),
    /// It is not.
    FAILS("fails"),
    /// The files cannot show it; what to look at is said.
    OPEN("open"),
    /// It was not looked at, for something it rests on fails.
    NOT_DONE("not-done");

    private final String slug;

    State(String slug) {
      this.slug = slug;
    }

    /// The name in reports.
    public String slug() {
      return slug;
    }
  }

  /// One step.
  ///
  /// @param facts what its sentence speaks of
  /// @param problems what is wrong, where the step found rules broken
  public record Step(Kind kind, State state, List<String> facts, List<Problem> problems) {

    public Step {
      facts = List.copyOf(facts);
      problems = List.copyOf(problems);
    }

    static Step of(Kind kind, State state, Object... facts) {
      return new Step(kind, state, Stream.of(facts).map(Object::toString).toList(), List.of());
    }

    static Step broken(Kind kind, List<Problem> problems) {
      return new Step(kind, State.FAILS, List.of(), problems);
    }

    /// The step in words: what holds or fails, then every broken rule.
    public List<String> explain(Locale reader) {
      return Stream.concat(
              Stream.of(Words.of(reader).step(this)),
              problems.stream().map(problem -> problem.explain(reader)))
          .toList();
    }
  }

  /// Looks at a published draw.
  ///
  /// @param files the six files; one that is missing is a problem, not a fault
  public static Check of(Map<Part, byte[]> files, Witnessed witnessed) {
    return new Check(new Checking(files, witnessed).steps());
  }

  /// Whether nothing fails. What is open has to be looked at elsewhere all the same.
  public boolean sound() {
    return steps.stream()
        .allMatch(step -> step.state() == State.HOLDS || step.state() == State.OPEN);
  }
}
