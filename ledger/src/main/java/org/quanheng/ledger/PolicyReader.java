package org.quanheng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a policy file line by line and collects everything that is wrong.
///
/// The format takes names and addresses as octets. Here they must be UTF-8, so that they can be
/// shown; comments may hold anything but control characters.
final class PolicyReader {
  private static final String WHAT = "policy";
  private static final String LINE = "line";
  private static final int LONGEST = 1_000_000;

  private final List<Policy.Log> logs = new ArrayList<>();
  private final List<Policy.Witness> witnesses = new ArrayList<>();
  private final List<Policy.Group> groups = new ArrayList<>();
  private final List<String> quorums = new ArrayList<>();
  private final List<Policy.Problem> problems = new ArrayList<>();

  /// Every name and the line that defined it.
  private final Map<String, Integer> defined = new HashMap<>();

  /// Every name that is in a group.
  private final Set<String> grouped = new HashSet<>();

  private int line;
  private boolean quorumSaid;

  private PolicyReader() {}

  static Policy.Reading read(byte[] file) {
    PolicyReader reader = new PolicyReader();
    reader.file(file);
    return reader.problems.isEmpty()
        ? new Policy.Reading.Sound(
            new Policy(reader.logs, reader.witnesses, reader.groups, reader.quorums.getFirst()))
        : new Policy.Reading.Faulty(List.copyOf(reader.problems));
  }

  /// Refuses a text that is no policy.
  static void require(String text) {
    PolicyReader reader = new PolicyReader();
    reader.file(Strict.utf8(WHAT, text));
    if (!reader.problems.isEmpty()) {
      throw refusal(reader.problems);
    }
  }

  static MalformedException refusal(List<Policy.Problem> problems) {
    String all = problems.stream().map(Policy.Problem::toString).collect(Collectors.joining("; "));
    return new MalformedException(WHAT, problems.size() == 1 ? "file" : "whole file", all);
  }

  private void file(byte[] file) {
    if (file.length > LONGEST) {
      problem("is longer than 1,000,000 bytes");
      return;
    }
    // one character for each octet: the format knows nothing but ASCII
    String[] lines = new String(file, StandardCharsets.ISO_8859_1).split("\n", -1);
    for (int i = 0; i < lines.length - 1; i++) {
      line = i + 1;
      line(lines[i]);
    }
    line = lines.length;
    if (!lines[lines.length - 1].isEmpty()) {
      line(lines[lines.length - 1]);
      problem("the last line must end in a newline");
    }
    line = 0;
    if (!quorumSaid) {
      problem("there is no quorum line; \"quorum none\" asks for no cosignature");
    }
  }

  private void line(String octets) {
    if (octets.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
      problem("has a control character other than a tab");
      return;
    }
    List<String> items =
        Arrays.stream(octets.split("[ \t]+")).filter(item -> !item.isEmpty()).toList();
    if (items.isEmpty() || items.getFirst().startsWith("#")) {
      return;
    }
    try {
      define(items.stream().map(PolicyReader::utf8).toList());
    } catch (MalformedException e) {
      boolean ours = e.where().equals(LINE);
      problem(ours ? e.why() : e.what() + ", " + e.where() + ": " + e.why());
    }
  }

  private static String utf8(String octets) {
    return Strict.utf8(WHAT, octets.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void define(List<String> items) {
    switch (items.getFirst()) {
      case "log" -> log(items);
      case "witness" -> witness(items);
      case "group" -> group(items);
      case "quorum" -> quorum(items);
      default ->
          problem(
              PiecePath.quoted(items.getFirst())
                  + " begins no line; log, witness, group and quorum do");
    }
  }

  private void log(List<String> items) {
    requireItems(items, 2, 3, "log VKEY [URL]");
    CheckpointKey key = CheckpointKey.parse(items.get(1));
    if (key instanceof CosignerKey cosigner && cosigner.kind() == CosignerKey.Kind.ED25519) {
      throw refusal("a log does not sign with a key of type 0x04, which is a witness's");
    }
    if (logs.stream().anyMatch(log -> log.key().fingerprint().equals(key.fingerprint()))) {
      throw refusal("another log has the same public key");
    }
    logs.add(new Policy.Log(key, url(items, 2)));
  }

  private void witness(List<String> items) {
    requireItems(items, 3, 4, "witness NAME VKEY [URL]");
    boolean named = name(items.get(1));
    CosignerKey key = CosignerKey.parse(items.get(2));
    if (witnesses.stream().anyMatch(one -> one.key().fingerprint().equals(key.fingerprint()))) {
      throw refusal("another witness has the same public key");
    }
    if (named) {
      witnesses.add(new Policy.Witness(items.get(1), key, url(items, 3)));
    }
  }

  private void group(List<String> items) {
    requireItems(items, 4, Integer.MAX_VALUE, "group NAME K|any|all MEMBER…");
    List<String> members = items.subList(3, items.size());
    members.forEach(this::member);
    boolean named = name(items.get(1));
    long threshold = threshold(items.get(2), members.size());
    if (named) {
      groups.add(new Policy.Group(items.get(1), (int) threshold, members));
    }
  }

  private void member(String member) {
    if (!defined.containsKey(member)) {
      problem(
          "the member " + PiecePath.quoted(member) + " is not defined on a line before this one");
    } else if (!grouped.add(member)) {
      problem(PiecePath.quoted(member) + " is a member of a group already");
    }
  }

  private long threshold(String text, int members) {
    long threshold =
        switch (text) {
          case "any" -> 1;
          case "all" -> members;
          default -> Strict.decimal(WHAT, "threshold", text);
        };
    if (threshold < 1 || threshold > members) {
      problem("a threshold is from 1 to the number of members, here " + members);
    }
    return threshold;
  }

  private void quorum(List<String> items) {
    boolean again = quorumSaid;
    quorumSaid = true;
    requireItems(items, 2, 2, "quorum NAME|none");
    if (again) {
      throw refusal("quorum is said a second time");
    }
    String name = items.get(1);
    quorums.add(name);
    if (!name.equals(Policy.NONE) && !defined.containsKey(name)) {
      problem("quorum " + PiecePath.quoted(name) + " is not defined on a line before this one");
    }
  }

  /// Takes a name, and says whether it was free.
  private boolean name(String name) {
    if (name.equals(Policy.NONE)) {
      problem("the name none is kept for a quorum");
      return false;
    }
    Integer earlier = defined.putIfAbsent(name, line);
    if (earlier != null) {
      problem(PiecePath.quoted(name) + " is defined on line " + earlier + " already");
    }
    return earlier == null;
  }

  private static Optional<String> url(List<String> items, int at) {
    return items.size() > at ? Optional.of(items.get(at)) : Optional.empty();
  }

  private void requireItems(List<String> items, int fewest, int most, String form) {
    if (items.size() < fewest || items.size() > most) {
      // a name that is defined badly is not told again where it is used
      if (items.size() > 1) {
        defined.putIfAbsent(items.get(1), line);
      }
      throw refusal("must be: " + form);
    }
  }

  private static MalformedException refusal(String why) {
    return new MalformedException(WHAT, LINE, why);
  }

  private void problem(String why) {
    problems.add(new Policy.Problem(line, why));
  }
}
