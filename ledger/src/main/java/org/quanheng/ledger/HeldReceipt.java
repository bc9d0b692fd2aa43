package org.quanheng.ledger;

import java.util.Arrays;
import java.util.Optional;

/// The receipt a person holds: the proof that an entry is in the log, the entry itself, and what
/// opens those of its commitments he may see. It is one `.tlog-proof` file, so that a stranger's
/// tool checks the proof; entry and disclosures come along in its extra line, as canonical JSON
/// `{"disclosed":{…},"leaf":"<base64>","v":"quanheng/receipt/1"}`.
///
/// Nothing vouches for that line, and nothing must: the entry is hashed and must lead to the root,
/// the disclosures must open its commitments.
public final class HeldReceipt {
  private static final String WHAT = "receipt";
  private static final String VERSION = "quanheng/receipt/1";

  /// A committed value may be eight deep and stands three deep.
  private static final Json.Limits LIMITS = new Json.Limits(11, 4 * 1024 * 1024);

  private final TlogProof proof;
  private final byte[] leaf;
  private final Disclosures disclosures;

  private HeldReceipt(TlogProof proof, byte[] leaf, Disclosures disclosures) {
    this.proof = proof;
    this.leaf = leaf;
    this.disclosures = disclosures;
  }

  /// A receipt for handing out.
  ///
  /// @param proof of the entry; what comes along with it is replaced
  /// @param leaf the bytes of the entry
  /// @param disclosures what its holder may see
  /// @throws MalformedException when it would be longer than a receipt can be
  public static HeldReceipt of(TlogProof proof, byte[] leaf, Disclosures disclosures) {
    Json.Obj extra =
        Json.object()
            .put("disclosed", disclosures.json())
            .put("leaf", Strict.toBase64(leaf))
            .put("v", VERSION)
            .build();
    return new HeldReceipt(proof.with(extra.encode(LIMITS)), leaf.clone(), disclosures);
  }

  /// Reads a receipt.
  ///
  /// @throws MalformedException unless it is exactly what [#bytes] would write
  public static HeldReceipt parse(byte[] file) {
    TlogProof proof = TlogProof.parse(file);
    String extra =
        proof
            .extra()
            .orElseThrow(
                () -> new MalformedException(WHAT, "line 2", "has no extra line with the entry"));
    Json json = Json.decode(Strict.base64(WHAT, "line 2", extra), LIMITS);
    if (!(json instanceof Json.Obj object)
        || !object.text("v").equals(VERSION)
        || object.members().size() != 3) {
      throw new MalformedException(WHAT, "line 2", "is not of the form " + VERSION);
    }
    return new HeldReceipt(
        proof,
        Strict.base64(WHAT, "leaf", object.text("leaf")),
        Disclosures.parse(object.object("disclosed")));
  }

  /// The proof.
  public TlogProof proof() {
    return proof;
  }

  /// The bytes of the entry, the caller's to keep.
  public byte[] leaf() {
    return leaf.clone();
  }

  /// The entry as canonical JSON; nothing when it is something else, which is no fault of a proof.
  public Optional<Json> entry() {
    try {
      return Optional.of(Json.decode(leaf, Json.Limits.LEAF));
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  /// What the holder may see.
  public Disclosures disclosures() {
    return disclosures;
  }

  /// The file.
  public byte[] bytes() {
    return proof.bytes();
  }

  /// Checks the receipt, step by step, with nothing but itself and a policy.
  public ReceiptCheck check(Policy policy) {
    return ReceiptCheck.of(this, policy);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HeldReceipt that
        && that.proof.equals(proof)
        && Arrays.equals(that.leaf, leaf);
  }

  @Override
  public int hashCode() {
    return proof.hashCode();
  }

  /// Names the entry, and discloses nothing.
  @Override
  public String toString() {
    return "receipt of entry " + proof.index() + " of " + proof.checkpoint().origin();
  }
}
