package org.quanheng.seal;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.Policy;
import org.quanheng.ledger.Prover;

/// The witnesses of a policy. They are asked all at the same time, and what they sign is published
/// only when those who signed meet the policy's quorum.
final class Witnesses implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final Policy policy;
  private final Store store;
  private final HttpClient http;
  private final List<Asked> asked;

  Witnesses(Policy policy, Store store, InstantSource clock) {
    this.policy = policy;
    this.store = store;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.asked =
        policy.witnesses().stream()
            .filter(it -> it.url().isPresent())
            .map(it -> new Asked(it, new WitnessLine(http, it), clock))
            .toList();
  }

  Policy policy() {
    return policy;
  }

  List<Standing> standings() {
    return asked.stream().map(Asked::standing).toList();
  }

  /// Holds what the witnesses remember of our log against what we have. One that cannot be reached
  /// is passed over: it cosigns nothing then, either.
  ///
  /// @throws SealFailure when one of them knows more of it, or something else
  void compare(String origin) {
    long size = store.head().size();
    for (Optional<SealFailure> found : all(witness -> compare(witness, origin, size))) {
      found.ifPresent(failure -> {
        throw failure;
      });
    }
  }

  private Optional<SealFailure> compare(Asked witness, String origin, long size) {
    Optional<Checkpoint> newest;
    try {
      newest = witness.line().newest(origin);
    } catch (IOException unreachable) {
      return Optional.empty();
    }
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    Checkpoint known = newest.get();
    if (known.size() > size) {
      return Optional.of(witness.ahead(known.size()));
    }
    Optional<Hash> ours = store.rootAt(known.size());
    witness.knows(known.size());
    // a tree that we grew past without signing it was cosigned by nobody
    return ours.equals(Optional.of(known.root()))
        ? Optional.empty()
        : Optional.of(
            new SealFailure(
                "The witness %s has cosigned another tree of %d entries than this database has: %s"
                    .formatted(witness.standing().witness().name(), known.size(), known.root())));
  }

  /// Asks for cosignatures of a signed tree.
  ///
  /// @return the tree with them, when they are enough
  /// @throws SealFailure when a witness has cosigned a larger one
  Optional<Note> cosign(Note signed) {
    Checkpoint checkpoint = Checkpoint.parse(signed.text());
    List<Optional<Note.Signature>> signatures =
        all(witness ->
            witness.cosign(signed, Prover.of(checkpoint.size(), checkpoint.root(), store)));
    Note cosigned = signed;
    for (Optional<Note.Signature> signature : signatures) {
      if (signature.isPresent()) {
        cosigned = cosigned.with(signature.get());
      }
    }
    return policy.judge(cosigned).isValid() ? Optional.of(cosigned) : Optional.empty();
  }

  private <T> List<T> all(Function<Asked, T> question) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> answers =
          asked.stream().map(it -> threads.submit(() -> question.apply(it))).toList();
      List<T> all = new ArrayList<>();
      for (Future<T> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking witnesses", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
