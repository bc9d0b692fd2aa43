package org.quanheng.gate;

import static org.quanheng.ledger.Json.Limits.LEAF;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.quanheng.ledger.Commitment;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.Tree;
import org.quanheng.list.PowerInForce;

/// Makes the leaves of acts and refusals.
///
/// What binds the bureau stands in clear: power, step, post, outcome, matter, times. Who is
/// concerned, which officers acted, on which facts and why is committed to, each with a salt of its
/// own, so that it can be shown to those who may see it and erased when the law says so without
/// touching the tree.
final class Sealing {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final RandomGenerator random;

  /// @param random must be cryptographically strong: salts keep the committed values secret
  Sealing(RandomGenerator random) {
    this.random = random;
  }

  /// A draft with what is private in it folded away.
  ///
  /// @param digest what makes the draft the same draft
  /// @param commit the commitments, one for each private field
  /// @param opened what opens them: salts and values
  record Folded(Draft draft, Hash digest, Json.Obj commit, String opened) {}

  /// A leaf under its key, and what opens its commitments.
  static final class Sealed {

    private final UUID key;
    private final byte[] leaf;
    private final Hash hash;
    private final String opened;

    private Sealed(UUID key, Json.Obj leaf, String opened) {
      this.key = key;
      this.leaf = leaf.encode(LEAF);
      this.hash = Tree.leafHash(this.leaf);
      this.opened = opened;
    }

    UUID key() {
      return key;
    }

    byte[] leaf() {
      return leaf;
    }

    Hash hash() {
      return hash;
    }

    String opened() {
      return opened;
    }
  }

  /// Folds a draft: what can be done for its leaf before anybody has judged it.
  Folded fold(Draft draft) {
    Committed committed = new Committed();
    committed.add("facts", draft.content().facts());
    committed.add("officers", Json.texts(draft.officers()));
    committed.add("reasons", new Json.Text(draft.content().reasons()));
    committed.add("subject", new Json.Text(draft.matter().subject()));
    return new Folded(
        draft, digest(draft), committed.hashes.build(), committed.opened.build().text());
  }

  static Sealed act(Folded folded, PowerInForce power, Instant now) {
    Draft draft = folded.draft();
    Json.Obj leaf =
        common(folded, now)
            .put("act", draft.act().toString())
            .put("because", causes(draft))
            .put("outcome", draft.content().outcome())
            .put("power_entry", power.entry().hex())
            .put("v", "quanheng/act/1")
            .build();
    return new Sealed(draft.act(), leaf, folded.opened());
  }

  static Sealed refusal(Folded folded, List<Reason> reasons, Instant now) {
    List<String> rules = reasons.stream().map(reason -> reason.rule().slug()).distinct().toList();
    Json.Obj leaf =
        common(folded, now)
            .put("draft", folded.draft().act().toString())
            .put("rules", Json.texts(rules))
            .put("v", "quanheng/refusal/1")
            .build();
    return new Sealed(refusalKey(folded.digest()), leaf, folded.opened());
  }

  /// The same draft refused again is the same refusal; another draft under the same id is another.
  private static UUID refusalKey(Hash digest) {
    Hash name = Hash.sha256(("refusal " + digest.hex()).getBytes(StandardCharsets.UTF_8));
    return new UUID(name.first(), name.second());
  }

  /// What makes a draft the same draft. The claimed time of a live draft is left out: a client that
  /// sends it again after a lost answer may have looked at its clock again.
  private static Hash digest(Draft draft) {
    Json.Builder json =
        Json.object()
            .put("act", draft.act().toString())
            .put("because", causes(draft))
            .put("facts", draft.content().facts())
            .put("matter", draft.matter().matter())
            .put("officers", Json.texts(draft.officers()))
            .put("origin", draft.origin().slug())
            .put("outcome", draft.content().outcome())
            .put("post", draft.cited().post())
            .put("power", draft.cited().power())
            .put("reasons", draft.content().reasons())
            .put("step", draft.cited().step())
            .put("subject", draft.matter().subject());
    if (draft.origin() != Origin.LIVE) {
      json.put("claimed", draft.claimedAt().toString());
    }
    return Hash.sha256(json.build().encode(Json.Limits.COMMITTED));
  }

  private static Json.Builder common(Folded folded, Instant now) {
    Draft draft = folded.draft();
    return Json.object()
        .put("commit", folded.commit())
        .put("claimed", draft.claimedAt().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("matter", draft.matter().matter())
        .put("origin", draft.origin().slug())
        .put("post", draft.cited().post())
        .put("power", draft.cited().power())
        .put("step", draft.cited().step())
        .put("t", now.truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static Json.Arr causes(Draft draft) {
    return Json.texts(draft.matter().because().stream().map(UUID::toString).toList());
  }

  private final class Committed {

    private final Json.Builder hashes = Json.object();
    private final Json.Builder opened = Json.object();

    void add(String field, Json value) {
      byte[] salt = new byte[Commitment.SALT_BYTES];
      random.nextBytes(salt);
      hashes.put(field, Commitment.commit(field, salt, value).hex());
      opened.put(field, Json.array(new Json.Text(BASE64.encodeToString(salt)), value));
    }
  }
}
