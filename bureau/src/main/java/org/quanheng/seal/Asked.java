package org.quanheng.seal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanheng.ledger.AddCheckpoint;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.Policy;
import org.quanheng.ledger.Prover;
import org.quanheng.ledger.WitnessReply;

/// One witness that is asked again and again: what it is known to have cosigned, and when it may be
/// asked next. Who fails is asked more and more seldom, up to once a minute.
final class Asked {

  private static final int MOST_TRIES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final WitnessLine line;
  private final InstantSource clock;
  private volatile Standing standing;
  private Duration pause = FIRST_PAUSE;
  private @Nullable Instant restsUntil;

  Asked(Policy.Witness witness, WitnessLine line, InstantSource clock) {
    this.line = line;
    this.clock = clock;
    this.standing = new Standing(witness, 0, Optional.empty(), Optional.empty());
  }

  Standing standing() {
    return standing;
  }

  WitnessLine line() {
    return line;
  }

  /// What it remembers of us from before.
  void knows(long size) {
    standing = new Standing(standing.witness(), size, standing.cosigned(), standing.trouble());
  }

  /// Its cosignature of a tree, unless it fails or rests.
  ///
  /// @throws SealFailure when it has cosigned a larger tree of ours than we know
  Optional<Note.Signature> cosign(Note signed, Prover tree) {
    Instant until = restsUntil;
    if (until != null && clock.instant().isBefore(until)) {
      return Optional.empty();
    }
    try {
      return ask(signed, tree);
    } catch (IOException e) {
      return fails(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private Optional<Note.Signature> ask(Note signed, Prover tree) throws IOException {
    long old = Math.min(standing.size(), tree.size());
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      switch (line.add(AddCheckpoint.of(old, tree, signed))) {
        case WitnessReply.Cosigned(Note.Signature signature, long time) -> {
          return cosigned(tree.size(), signature, time);
        }
        case WitnessReply.From(long size) -> old = size;
        case WitnessReply.Ahead(long size) -> throw ahead(size);
        case WitnessReply.Refused(int status, String why) -> {
          return fails(status + ": " + why);
        }
      }
    }
    return fails("the size it knows changed each time it was asked");
  }

  private Optional<Note.Signature> cosigned(long size, Note.Signature signature, long time) {
    pause = FIRST_PAUSE;
    restsUntil = null;
    Instant at = Instant.ofEpochSecond(time);
    standing = new Standing(standing.witness(), size, Optional.of(at), Optional.empty());
    return Optional.of(signature);
  }

  private Optional<Note.Signature> fails(String why) {
    restsUntil = clock.instant().plus(pause);
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    standing =
        new Standing(standing.witness(), standing.size(), standing.cosigned(), Optional.of(why));
    return Optional.empty();
  }

  /// What is said when the world has seen more of our log than we have.
  SealFailure ahead(long size) {
    return new SealFailure(
        ("The witness %s has cosigned a tree of %d entries, which this database does not have. It"
                + " was set back to a backup: nothing more is signed.")
            .formatted(standing.witness().name(), size));
  }
}
