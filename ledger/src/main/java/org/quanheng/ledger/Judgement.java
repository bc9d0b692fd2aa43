package org.quanheng.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What a policy says of a signed checkpoint: which of its logs signed it, which of its witnesses
/// cosigned it and when, which lines in their names are false, and whether that is enough.
///
/// @param checkpoint what is signed
/// @param logs the policy's logs that signed it, under its own origin
/// @param cosigned the policy's witnesses that cosigned it
/// @param forged lines that bear the name and id of one of the policy's keys, which did not make
///   them; one such line spoils the note (C2SP signed-note)
/// @param policy whose judgement it is
public record Judgement(
    Checkpoint checkpoint,
    List<Policy.Log> logs,
    List<Cosigned> cosigned,
    List<Note.Signature> forged,
    Policy policy) {

  /// Copies the lists.
  public Judgement {
    logs = List.copyOf(logs);
    cosigned = List.copyOf(cosigned);
    forged = List.copyOf(forged);
  }

  /// A witness's vote.
  ///
  /// @param witness whose
  /// @param time when, in seconds since 1970
  public record Cosigned(Policy.Witness witness, long time) {}

  static Judgement of(Policy policy, Note note) {
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    List<Policy.Log> logs = new ArrayList<>();
    List<Cosigned> cosigned = new ArrayList<>();
    List<Note.Signature> forged = new ArrayList<>();
    for (Note.Signature line : note.signatures()) {
      for (Policy.Log log : policy.logs()) {
        if (line.isBy(log.key())) {
          if (!log.key().verifies(note, line)) {
            forged.add(line);
          } else if (log.key().name().equals(checkpoint.origin())) {
            logs.add(log);
          }
        }
      }
      for (Policy.Witness witness : policy.witnesses()) {
        if (line.isBy(witness.key())) {
          // a witness never leaves the time out (C2SP tlog-witness)
          witness
              .key()
              .read(checkpoint, line)
              .filter(cosignature -> cosignature.time() > 0)
              .ifPresentOrElse(
                  cosignature -> cosigned.add(new Cosigned(witness, cosignature.time())),
                  () -> forged.add(line));
        }
      }
    }
    return new Judgement(checkpoint, logs, cosigned, forged, policy);
  }

  /// Whether the quorum is met, whoever signed.
  public boolean hasQuorum() {
    return policy.isMetBy(names(cosigned));
  }

  /// Whether the checkpoint is to be believed.
  public boolean isValid() {
    return fault().isEmpty();
  }

  /// Why the checkpoint is not to be believed, if so.
  public Optional<Verdict.Broken> fault() {
    if (!forged.isEmpty()) {
      String who = forged.stream().map(Note.Signature::name).collect(Collectors.joining(", "));
      return broken(Verdict.Kind.CHECKPOINT, "the line of " + who + " does not verify");
    }
    if (logs.isEmpty()) {
      return broken(
          Verdict.Kind.CHECKPOINT,
          "is not signed by a log of the policy under the origin "
              + PiecePath.quoted(checkpoint.origin()));
    }
    if (!hasQuorum()) {
      return broken(
          Verdict.Kind.WITNESS,
          "cosigned by [%s], which does not meet the quorum %s; missing are [%s]"
              .formatted(
                  String.join(", ", names(cosigned)),
                  PiecePath.quoted(policy.quorum()),
                  silent().stream().map(Policy.Witness::name).collect(Collectors.joining(", "))));
    }
    return Optional.empty();
  }

  /// The policy's witnesses that did not cosign.
  public List<Policy.Witness> silent() {
    return policy.witnesses().stream()
        .filter(witness -> cosigned.stream().noneMatch(vote -> vote.witness().equals(witness)))
        .toList();
  }

  /// As of when, in seconds since 1970, the quorum says that this was the newest tree: the latest
  /// time at or after which enough witnesses cosigned. Nothing without a quorum of witnesses.
  public OptionalLong asOf() {
    List<Cosigned> latestFirst =
        cosigned.stream().sorted(Comparator.comparingLong(Cosigned::time).reversed()).toList();
    for (int votes = 1; votes <= latestFirst.size(); votes++) {
      if (policy.isMetBy(names(latestFirst.subList(0, votes)))) {
        return OptionalLong.of(latestFirst.get(votes - 1).time());
      }
    }
    return OptionalLong.empty();
  }

  /// What the clock has against it: a cosignature from the future, or a quorum that is too old, so
  /// that a newer tree may be kept from the reader.
  ///
  /// @param now the reader's time
  /// @param oldest how many seconds ago the quorum may have spoken
  /// @param skew by how many seconds clocks may differ
  public Optional<Verdict.Broken> clockFault(Instant now, long oldest, long skew) {
    long second = now.getEpochSecond();
    for (Cosigned vote : cosigned) {
      if (vote.time() - skew > second) {
        return broken(
            Verdict.Kind.CLOCK,
            "%s cosigned %d seconds in the future"
                .formatted(vote.witness().name(), vote.time() - second));
      }
    }
    OptionalLong asOf = asOf();
    if (asOf.isEmpty()) {
      return broken(Verdict.Kind.CLOCK, "no quorum of witnesses says when it was the newest");
    }
    long age = second - asOf.getAsLong();
    return age - skew > oldest
        ? broken(Verdict.Kind.CLOCK, "the quorum spoke %d seconds ago".formatted(age))
        : Optional.empty();
  }

  private static List<String> names(List<Cosigned> votes) {
    return votes.stream().map(vote -> vote.witness().name()).toList();
  }

  private static Optional<Verdict.Broken> broken(Verdict.Kind kind, String message) {
    return Optional.of(Verdict.Broken.at(kind, Checkpoint.PATH, message));
  }
}
