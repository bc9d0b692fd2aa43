package org.quanheng.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A witness: it cosigns the checkpoints of the logs it knows as long as each continues the one
/// before, and never sees what is in them (C2SP tlog-witness at commit 5ba5ee8). Two histories of
/// one log cannot both have its cosignature.
///
/// Requests may come from many threads.
public final class Witness {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int UNPROCESSABLE = 422;
  private static final int UNAVAILABLE = 503;

  private final List<Cosigner> cosigners;
  private final Map<String, List<CheckpointKey>> logs = new HashMap<>();
  private final WitnessStore store;
  private final InstantSource clock;

  /// @param cosigners the witness's own keys; each adds one line
  /// @param logs keys of the logs it knows, each named like its log's origin; two of one name while
  ///   a key is being replaced
  /// @param store what it remembers
  /// @param clock the time that goes into cosignatures
  public Witness(
      List<Cosigner> cosigners,
      Collection<? extends CheckpointKey> logs,
      WitnessStore store,
      InstantSource clock) {
    if (cosigners.isEmpty()) {
      throw new IllegalArgumentException("a witness has at least one key");
    }
    this.cosigners = List.copyOf(cosigners);
    logs.forEach(key -> this.logs.computeIfAbsent(key.name(), _ -> new ArrayList<>()).add(key));
    this.store = store;
    this.clock = clock;
  }

  /// What a witness answers to a request.
  public sealed interface Answer {
    /// The status of the HTTP answer.
    int status();

    /// Its body, which ends in a newline.
    String body();

    /// The type of its body.
    default String contentType() {
      return "text/plain; charset=utf-8";
    }

    /// The checkpoint is cosigned, and remembered.
    ///
    /// @param lines one line of each of the witness's keys
    record Cosigned(List<Note.Signature> lines) implements Answer {
      @Override
      public int status() {
        return 200;
      }

      @Override
      public String body() {
        StringBuilder body = new StringBuilder();
        lines.forEach(line -> body.append(line).append('\n'));
        return body.toString();
      }
    }

    /// The witness knows another size than the request begins with.
    ///
    /// @param size the size it knows, 0 if it never cosigned a checkpoint of this log
    record Conflict(long size) implements Answer {
      @Override
      public int status() {
        return 409;
      }

      @Override
      public String body() {
        return size + "\n";
      }

      @Override
      public String contentType() {
        return "text/x.tlog.size";
      }
    }

    /// The request is refused.
    ///
    /// @param status 400 malformed, 403 not signed by the log, 404 unknown log, 422 not a
    ///   continuation, 503 the witness's own clock is wrong
    /// @param why the reason in words
    record Refused(int status, String why) implements Answer {
      @Override
      public String body() {
        return why + "\n";
      }
    }
  }

  /// Answers `POST add-checkpoint`. What is answered with 200 has been made durable.
  public Answer addCheckpoint(byte[] body) {
    try {
      return answer(AddCheckpoint.parse(body));
    } catch (MalformedException malformed) {
      return new Answer.Refused(BAD_REQUEST, String.valueOf(malformed.getMessage()));
    }
  }

  private Answer answer(AddCheckpoint request) {
    Checkpoint checkpoint = request.checkpoint();
    List<CheckpointKey> keys = logs.get(checkpoint.origin());
    if (keys == null) {
      return new Answer.Refused(NOT_FOUND, "this witness does not know the log");
    }
    return switch (request.note().trust(keys.toArray(CheckpointKey[]::new))) {
      case Note.Trust.Forged forged ->
          new Answer.Refused(
              FORBIDDEN, "the signature of " + forged.signature().name() + " does not verify");
      case Note.Trust.Unknown _ ->
          new Answer.Refused(FORBIDDEN, "the checkpoint is not signed by a known key of the log");
      case Note.Trust.Signed signed -> {
        Answer answer = step(request, checkpoint, signed.by());
        while (answer == null) {
          answer = step(request, checkpoint, signed.by());
        }
        yield answer;
      }
    };
  }

  /// One try; nothing when another request was faster, so that all is to be looked at again.
  private @Nullable Answer step(
      AddCheckpoint request, Checkpoint checkpoint, List<CheckpointKey> by) {
    String origin = checkpoint.origin();
    Optional<Note> latest = store.latest(origin);
    Optional<Checkpoint> known = latest.map(note -> Checkpoint.parse(note.text()));
    long size = known.map(Checkpoint::size).orElse(0L);
    if (request.old() != size) {
      return new Answer.Conflict(size);
    }
    Hash root = known.map(Checkpoint::root).orElse(Tree.EMPTY_ROOT);
    if (!Proofs.checkConsistency(
        size, root, checkpoint.size(), checkpoint.root(), request.proof())) {
      store.keep(origin, request.note(), latest);
      return new Answer.Refused(UNPROCESSABLE, inconsistency(size, checkpoint));
    }
    Instant now = clock.instant();
    if (now.getEpochSecond() < latest.map(this::time).orElse(1L)) {
      return new Answer.Refused(UNAVAILABLE, "the clock of this witness has gone back");
    }
    List<Note.Signature> lines =
        cosigners.stream().map(cosigner -> cosigner.cosign(checkpoint, now)).toList();
    List<Note.Signature> all = new ArrayList<>(request.note().signatures());
    all.removeIf(line -> by.stream().noneMatch(line::isBy));
    all.addAll(lines);
    Note next = new Note(request.note().text(), all);
    return store.replace(origin, latest, next) ? new Answer.Cosigned(lines) : null;
  }

  private static String inconsistency(long size, Checkpoint checkpoint) {
    if (checkpoint.size() == size) {
      return "the log signed another root for the size "
          + size
          + ": it has two histories, and both are kept";
    }
    return "the proof does not show that %d entries continue the %d known"
        .formatted(checkpoint.size(), size);
  }

  /// The latest time of the witness's own lines.
  private long time(Note note) {
    long latest = 1;
    for (Note.Signature line : note.signatures()) {
      for (Cosigner cosigner : cosigners) {
        latest =
            Math.max(latest, cosigner.key().read(note, line).map(Cosignature::time).orElse(1L));
      }
    }
    return latest;
  }

  /// Answers `GET <hash>/checkpoint`: the latest cosigned checkpoint of a log, with the lines of
  /// the log and of the witness. Nothing when it has never cosigned one.
  ///
  /// @param originHash 64 lower-case hexadecimal digits, the SHA-256 of the log's origin
  public Optional<Note> latest(String originHash) {
    return logs.keySet().stream()
        .filter(origin -> originHash(origin).equals(originHash))
        .findFirst()
        .flatMap(store::latest);
  }

  /// What a log is called in the paths of the read side.
  public static String originHash(String origin) {
    return Hash.sha256(Strict.utf8("origin", origin)).hex();
  }
}
