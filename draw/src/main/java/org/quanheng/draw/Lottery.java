package org.quanheng.draw;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A drawing of a state lottery: `lottery GAME ISSUE TIME`. Its value is written after RFC 3797,
/// section 4.1: numbers without leading zeros, in rising order where order says nothing, each
/// followed by a dot, each group of them by a slash.
///
/// @param issue the number of the drawing 期號
public record Lottery(Game game, int issue, Instant time) implements Source {

  /// Which lottery.
  public enum Game {
    /// 雙色球: six of 33 red balls, then one of 16 blue ones; such as `1.5.9.22.30.33./7./`.
    SSQ(24) {
      @Override
      boolean mayGive(List<List<Integer>> groups) {
        return groups.size() == 2 && isDrawn(groups.get(0), 6, 33) && isDrawn(groups.get(1), 1, 16);
      }
    },
    /// 排列五: five digits in the order of their drawing; such as `3.0.7.7.1./`.
    PL5(16) {
      @Override
      boolean mayGive(List<List<Integer>> groups) {
        return groups.size() == 1
            && groups.getFirst().size() == 5
            && groups.getFirst().stream().allMatch(digit -> digit <= 9);
      }
    };

    private final int bits;

    Game(int bits) {
      this.bits = bits;
    }

    abstract boolean mayGive(List<List<Integer>> groups);

    /// Whether these are so many different balls from 1 on, in rising order.
    static boolean isDrawn(List<Integer> balls, int count, int most) {
      return balls.size() == count
          && balls.stream().allMatch(ball -> 1 <= ball && ball <= most)
          && balls.equals(balls.stream().distinct().sorted().toList());
    }

    /// The name in a declaration.
    public String slug() {
      return this == SSQ ? "ssq" : "pl5";
    }
  }

  private static final String FORM = "((0|[1-9][0-9]?)\\.)+/(((0|[1-9][0-9]?)\\.)+/)*";

  static Optional<Source> of(List<String> words) {
    if (words.size() != 4) {
      return Optional.empty();
    }
    return Arrays.stream(Game.values())
        .filter(game -> game.slug().equals(words.get(1)))
        .findFirst()
        .flatMap(game ->
            Fields.decimal(words.get(2), 1, Integer.MAX_VALUE)
                .flatMap(issue ->
                    Fields.time(words.get(3)).map(time -> new Lottery(game, issue, time))));
  }

  @Override
  public String text() {
    return kind().slug() + " " + game.slug() + " " + issue + " " + time;
  }

  @Override
  public Kind kind() {
    return Kind.LOTTERY;
  }

  @Override
  public Optional<Instant> at() {
    return Optional.of(time);
  }

  @Override
  public int unforeseenBits() {
    return game.bits;
  }

  @Override
  public Value read(String written, byte[] declaration) {
    return written.matches(FORM) && game.mayGive(groups(written))
        ? Value.Good.ascii(written)
        : new Value.Malformed();
  }

  private static List<List<Integer>> groups(String written) {
    return Arrays.stream(written.split("/"))
        .map(group -> Arrays.stream(group.split("\\.")).map(Integer::valueOf).toList())
        .toList();
  }
}
