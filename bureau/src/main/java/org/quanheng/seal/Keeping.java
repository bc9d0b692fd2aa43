package org.quanheng.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanheng.ledger.NoteSigner;
import org.quanheng.ledger.Policy;
import org.quanheng.ledger.VerifierKey;

/// What a home keeps of its ledger outside the database, so that the database cannot change it: the
/// key that signs, the mark of the largest tree ever signed, and the policy that says who must have
/// cosigned a tree before it is published.
///
/// @param policy nothing when the home has none: then a tree is published when it is signed
record Keeping(NoteSigner signer, HighWater highWater, Optional<Policy> policy) {

  private static final String POLICY = "ledger.policy";

  /// Reads what a home keeps, beside its key.
  ///
  /// @throws SealFailure when the policy is none, or none that protects anybody
  static Keeping of(Path home, NoteSigner signer) {
    return new Keeping(signer, new HighWater(home), policy(home.resolve(POLICY), signer));
  }

  /// The policy as it is sealed. Without a file it says that the log alone is to be believed.
  String policyText() {
    return policy
        .map(Policy::text)
        .orElseGet(() -> "log " + signer.verifier() + "\nquorum " + Policy.NONE + "\n");
  }

  private static Optional<Policy> policy(Path file, NoteSigner signer) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return switch (Policy.read(bytes(file))) {
      case Policy.Reading.Faulty faulty ->
          throw refusal(file, faulty.problems().stream().map(Policy.Problem::toString).toList());
      case Policy.Reading.Sound sound -> {
        List<String> unfit = unfit(sound.policy(), signer.verifier());
        if (!unfit.isEmpty()) {
          throw refusal(file, unfit);
        }
        yield Optional.of(sound.policy());
      }
    };
  }

  private static SealFailure refusal(Path file, List<String> wrong) {
    return new SealFailure(
        "The policy " + file + " cannot be put in force:\n  " + String.join("\n  ", wrong));
  }

  /// Why a policy, sound in itself, is none for our log.
  static List<String> unfit(Policy policy, VerifierKey key) {
    List<String> unfit = new ArrayList<>();
    if (policy.logs().stream().noneMatch(log -> log.key().equals(key))) {
      unfit.add("it does not name the key of this log: add the line  log " + key);
    }
    if (!policy.quorum().equals(Policy.NONE) && !policy.admitsOneHistory()) {
      unfit.add(
          "two halves of its witnesses could each cosign another history: the quorum must be more"
              + " than half of them");
    }
    for (Policy.Witness witness : policy.deciding()) {
      if (witness.url().filter(Keeping::isWebAddress).isEmpty()) {
        unfit.add(
            "the witness %s has no address to send checkpoints to: add http:// or https:// and a"
                    .formatted(witness.name())
                + " path after its key");
      }
    }
    return unfit;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = URI.create(text);
      return List.of("http", "https").contains(address.getScheme()) && address.getHost() != null;
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
