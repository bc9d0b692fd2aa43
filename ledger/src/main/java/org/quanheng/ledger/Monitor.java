package org.quanheng.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Looks at a log again and again, remembers the newest checkpoint it accepted, and demands that
/// every later one continues it. Two checkpoints that contradict each other are a [Conflict], which
/// anybody can check.
public final class Monitor {
  private final Policy policy;

  /// @param policy whom the monitor trusts
  public Monitor(Policy policy) {
    this.policy = policy;
  }

  /// What a look came to.
  public sealed interface Look {
    /// The log continues what was remembered, or was seen for the first time.
    ///
    /// @param next what to remember now
    /// @param grown by how many entries; from nothing the first time
    /// @param judgement what the policy says of the checkpoint
    record Continues(Remembered next, long grown, Judgement judgement) implements Look {}

    /// It does not. What was remembered stays remembered.
    ///
    /// @param broken what is wrong
    /// @param proof the two checkpoints that contradict each other, when that is what is wrong
    record Breaks(Verdict.Broken broken, Optional<Conflict> proof) implements Look {}
  }

  /// Looks at a log.
  ///
  /// @param known what the last look left behind
  /// @param source the log's published files
  /// @param now the monitor's time
  public Look look(Optional<Remembered> known, Source source, Instant now) {
    try {
      byte[] bytes = Published.checkpoint(source);
      Judgement judgement = Published.judge(policy, bytes);
      Note note = Note.parse(bytes);
      Optional<Verdict.Broken> fault = judgement.fault();
      if (fault.isPresent()) {
        return new Look.Breaks(fault.get(), Optional.empty());
      }
      Checkpoint checkpoint = judgement.checkpoint();
      if (known.isPresent()) {
        Optional<Look> breaks = compare(known.get(), note, checkpoint, source);
        if (breaks.isPresent()) {
          return breaks.get();
        }
      }
      long before = known.map(it -> it.checkpoint().size()).orElse(0L);
      Remembered next = new Remembered(Math.max(0, now.getEpochSecond()), note);
      return new Look.Continues(next, checkpoint.size() - before, judgement);
    } catch (BrokenLogException broken) {
      return new Look.Breaks(broken.broken(), Optional.empty());
    }
  }

  private static Optional<Look> compare(
      Remembered known, Note note, Checkpoint newest, Source source) {
    Checkpoint before = known.checkpoint();
    try {
      History history = History.of(before);
      history.requireOrder(newest);
      history.requireProof(newest, source);
      return Optional.empty();
    } catch (BrokenLogException broken) {
      boolean fork =
          broken.broken().kind() == Verdict.Kind.HISTORY && newest.size() >= before.size();
      Optional<Conflict> proof =
          fork
              ? Optional.of(new Conflict(known.note(), note, hashes(before, newest, source)))
              : Optional.empty();
      return Optional.of(new Look.Breaks(broken.broken(), proof));
    }
  }

  /// The tiles that show the fork were authenticated when it was found.
  private static List<Hash> hashes(Checkpoint before, Checkpoint newest, Source source) {
    if (before.size() == newest.size()) {
      return List.of();
    }
    return Prover.of(newest.size(), newest.root(), TileReader.of(source)).prefix(before.size());
  }

  /// Holds the views of several parties of one log against each other, such as those that its
  /// witnesses and mirrors serve. Views of one size must have one root; those of different sizes
  /// are compared by [#look].
  ///
  /// @return the first two that contradict each other
  public static Optional<Conflict> compare(Note... views) {
    List<Note> seen = Arrays.asList(views);
    for (Note one : seen) {
      Checkpoint first = Checkpoint.parse(one.text());
      for (Note other : seen) {
        Checkpoint second = Checkpoint.parse(other.text());
        if (first.origin().equals(second.origin())
            && first.size() == second.size()
            && !first.root().equals(second.root())) {
          return Optional.of(new Conflict(one, other, List.of()));
        }
      }
    }
    return Optional.empty();
  }
}
