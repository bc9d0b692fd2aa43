package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What checking a receipt came to, step by step.
///
/// @param receipt what was checked
/// @param judgement what the policy says of its checkpoint
/// @param leaf the hash of its entry
/// @param root the root its path leads to, if it can be a path
/// @param openings what became of each disclosure
public record ReceiptCheck(
    HeldReceipt receipt,
    Judgement judgement,
    Hash leaf,
    Optional<Hash> root,
    SortedMap<String, Disclosures.Opening> openings) {

  /// The steps, in the order in which they are taken.
  public enum Step {
    /// The entry is hashed.
    LEAF,
    /// From its place, the hashes of the proof lead up through a tree of the checkpoint's size.
    PATH,
    /// The path ends at the root that the checkpoint states.
    ROOT,
    /// A trusted log signed the checkpoint, and no line in a known name is false.
    SIGNATURE,
    /// Enough trusted witnesses cosigned it.
    QUORUM,
    /// Each disclosure opens its commitment in the entry.
    DISCLOSURES
  }

  /// One step.
  ///
  /// @param step which
  /// @param holds whether it holds
  /// @param shown what was computed or compared, in words
  public record Finding(Step step, boolean holds, String shown) {}

  static ReceiptCheck of(HeldReceipt receipt, Policy policy) {
    Hash leaf = Tree.leafHash(receipt.leaf());
    return new ReceiptCheck(
        receipt,
        policy.judge(receipt.proof().note()),
        leaf,
        receipt.proof().leadsTo(leaf),
        receipt.disclosures().open(receipt.entry().orElseGet(() -> Json.array())));
  }

  /// All steps, those that hold and those that do not.
  public List<Finding> findings() {
    Checkpoint checkpoint = judgement.checkpoint();
    TlogProof proof = receipt.proof();
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            Step.LEAF,
            true,
            "%d bytes hash to %s".formatted(receipt.leaf().length, leaf.base64())));
    findings.add(
        new Finding(
            Step.PATH,
            root.isPresent(),
            "entry %d of %d, %d hashes"
                .formatted(proof.index(), checkpoint.size(), proof.hashes().size())));
    findings.add(
        new Finding(
            Step.ROOT,
            root.equals(Optional.of(checkpoint.root())),
            "%s computed, %s stated"
                .formatted(root.map(Hash::base64).orElse("nothing"), checkpoint.root().base64())));
    findings.add(new Finding(Step.SIGNATURE, isSigned(), PiecePath.quoted(checkpoint.origin())));
    findings.add(
        new Finding(
            Step.QUORUM,
            judgement.hasQuorum(),
            "%d of %d witnesses"
                .formatted(
                    judgement.cosigned().size(),
                    judgement.cosigned().size() + judgement.silent().size())));
    findings.add(new Finding(Step.DISCLOSURES, isOpen(), openings.toString()));
    return findings;
  }

  private boolean isSigned() {
    return judgement.forged().isEmpty() && !judgement.logs().isEmpty();
  }

  private boolean isOpen() {
    return openings.values().stream().allMatch(Disclosures.Opening.OPENS::equals);
  }

  /// Whether the receipt proves what it says.
  public boolean isGood() {
    return fault().isEmpty();
  }

  /// The first thing that does not hold.
  public Optional<Verdict.Broken> fault() {
    return judgement.fault().or(this::ownFault);
  }

  private Optional<Verdict.Broken> ownFault() {
    long index = receipt.proof().index();
    if (root.isEmpty()) {
      return broken(index, "its hashes are no path of a tree of its checkpoint's size");
    }
    if (!root.get().equals(judgement.checkpoint().root())) {
      return broken(index, "its entry does not lead to the root of its checkpoint");
    }
    for (Map.Entry<String, Disclosures.Opening> opening : openings.entrySet()) {
      if (opening.getValue() != Disclosures.Opening.OPENS) {
        return broken(
            index,
            "what is disclosed as %s is not what the entry commits to"
                .formatted(PiecePath.quoted(opening.getKey())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict.Broken> broken(long index, String message) {
    return Optional.of(Verdict.Broken.at(Verdict.Kind.RECEIPT, index, "receipt", message));
  }
}
