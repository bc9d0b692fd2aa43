package org.quanheng.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What opens some of the commitments of one leaf, field by field. As JSON:
/// `{"subject":["<salt>","…"]}`.
///
/// @param fields the disclosures by the fields they open
public record Disclosures(SortedMap<String, Disclosure> fields) {
  /// Nothing is disclosed.
  public static final Disclosures NONE = new Disclosures(new TreeMap<>());

  private static final String COMMIT = "commit";

  /// Copies the fields.
  ///
  /// @throws MalformedException when a field is no name
  public Disclosures {
    fields.keySet().forEach(Disclosure::requireField);
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /// Whether a disclosure belongs to its leaf.
  public enum Opening {
    /// It is the value that was committed to.
    OPENS,
    /// It is another value, or another salt.
    DIFFERS,
    /// The leaf commits to no such field.
    UNKNOWN
  }

  /// Reads disclosures.
  ///
  /// @throws MalformedException when one has another form
  public static Disclosures parse(Json.Obj json) {
    SortedMap<String, Disclosure> fields = new TreeMap<>();
    json.members().forEach((field, pair) -> fields.put(field, Disclosure.parse(field, pair)));
    return new Disclosures(fields);
  }

  /// What [#parse] reads.
  public Json.Obj json() {
    SortedMap<String, Json> members = new TreeMap<>();
    fields.forEach((field, disclosure) -> members.put(field, disclosure.json()));
    return new Json.Obj(members);
  }

  /// Holds each disclosure against the commitments of a leaf, which stand under `commit` as hashes
  /// in hexadecimal digits.
  public SortedMap<String, Opening> open(Json leaf) {
    Map<String, Json> commitments = commitments(leaf);
    SortedMap<String, Opening> openings = new TreeMap<>();
    fields.forEach(
        (field, disclosure) -> openings.put(field, open(commitments, field, disclosure)));
    return openings;
  }

  private static Map<String, Json> commitments(Json leaf) {
    return leaf instanceof Json.Obj object
            && object.find(COMMIT).orElse(null) instanceof Json.Obj commit
        ? commit.members()
        : Map.of();
  }

  private static Opening open(Map<String, Json> commitments, String field, Disclosure disclosure) {
    Optional<String> committed =
        commitments.get(field) instanceof Json.Text hash
            ? Optional.of(hash.value())
            : Optional.empty();
    return committed
        .map(hash ->
            hash.equals(disclosure.commitment(field).hex()) ? Opening.OPENS : Opening.DIFFERS)
        .orElse(Opening.UNKNOWN);
  }
}
