package org.quanheng.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whom a verifier trusts: which logs, which witnesses, and how many of these must have cosigned a
/// checkpoint (C2SP tlog-policy).
///
/// ```
/// log bureau.example/ledger+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k
/// witness audit audit.example/w+71391590+BHx3KZy7oEDoff48uwNLG/q7WkZ2pv/juDdbNwono5vy
/// quorum audit
/// ```
///
/// @param logs each of these may sign a checkpoint
/// @param witnesses those that may cosign one
/// @param groups sets of witnesses and of earlier groups, each counted as one
/// @param quorum the witness or the group that must have cosigned, or [#NONE]
public record Policy(List<Log> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
  /// The quorum of a policy that asks for no cosignature.
  public static final String NONE = "none";

  /// A log.
  ///
  /// @param key its key, whose name is the log's origin
  /// @param url where it is found
  public record Log(CheckpointKey key, Optional<String> url) {
    @Override
    public String toString() {
      return "log " + key + url.map(place -> " " + place).orElse("");
    }
  }

  /// A witness.
  ///
  /// @param name what it is called in this policy, and nowhere else
  /// @param key its key
  /// @param url where it takes checkpoints: its submission prefix
  public record Witness(String name, CosignerKey key, Optional<String> url) {
    @Override
    public String toString() {
      return "witness " + name + " " + key + url.map(place -> " " + place).orElse("");
    }
  }

  /// A group.
  ///
  /// @param name what it is called
  /// @param threshold how many of its members must have cosigned
  /// @param members witnesses and groups, none of them in another group
  public record Group(String name, int threshold, List<String> members) {
    /// Copies the members.
    public Group {
      members = List.copyOf(members);
    }

    @Override
    public String toString() {
      return "group " + name + " " + threshold + " " + String.join(" ", members);
    }
  }

  /// Holds the rules of the format: a policy is what [#read] reads.
  ///
  /// @throws MalformedException when one of them is broken
  public Policy {
    logs = List.copyOf(logs);
    witnesses = List.copyOf(witnesses);
    groups = List.copyOf(groups);
    PolicyReader.require(text(logs, witnesses, groups, quorum));
  }

  /// What a policy file says.
  public sealed interface Reading {
    /// The file is a policy.
    record Sound(Policy policy) implements Reading {}

    /// It is none; everything that is wrong with it, in the order of its lines.
    record Faulty(List<Problem> problems) implements Reading {}
  }

  /// One thing that is wrong with a policy file.
  ///
  /// @param line the line, from 1; 0 when the file as a whole is concerned
  /// @param why the rule that does not hold
  public record Problem(int line, String why) {
    @Override
    public String toString() {
      return line == 0 ? why : "line " + line + ": " + why;
    }
  }

  /// Reads a policy file.
  public static Reading read(byte[] file) {
    return PolicyReader.read(file);
  }

  /// Reads a policy file.
  ///
  /// @throws MalformedException when it is none, with everything that is wrong
  public static Policy parse(byte[] file) {
    return switch (read(file)) {
      case Reading.Sound sound -> sound.policy();
      case Reading.Faulty faulty -> throw PolicyReader.refusal(faulty.problems());
    };
  }

  /// The policy as a file: logs, witnesses, groups, quorum, without comments.
  public String text() {
    return text(logs, witnesses, groups, quorum);
  }

  private static String text(
      List<Log> logs, List<Witness> witnesses, List<Group> groups, String quorum) {
    StringBuilder text = new StringBuilder();
    logs.forEach(log -> text.append(log).append('\n'));
    witnesses.forEach(witness -> text.append(witness).append('\n'));
    groups.forEach(group -> text.append(group).append('\n'));
    return text.append("quorum ").append(quorum).append('\n').toString();
  }

  /// As [#text()].
  @Override
  public String toString() {
    return text();
  }

  /// What these logs and witnesses say of a signed checkpoint.
  ///
  /// @throws MalformedException when the text of the note is no checkpoint
  public Judgement judge(Note note) {
    return Judgement.of(this, note);
  }

  /// Whether the quorum is met when these witnesses, by their names, have cosigned.
  public boolean isMetBy(Collection<String> cosigned) {
    if (quorum.equals(NONE)) {
      return true;
    }
    Set<String> met = new HashSet<>(cosigned);
    for (Group group : groups) {
      if (group.members.stream().filter(met::contains).count() >= group.threshold) {
        met.add(group.name);
      }
    }
    return met.contains(quorum);
  }

  /// Whether any two sets of witnesses that meet the quorum have one in common. If so, two
  /// histories of one log cannot both be cosigned unless a witness lies. A group of `k` of `n`
  /// witnesses does it when `k > n / 2`.
  public boolean admitsOneHistory() {
    Set<String> split = new HashSet<>();
    for (Group group : groups) {
      long free = group.members.stream().filter(split::contains).count();
      // members that can be met twice count on both sides, the others on one
      if (2L * group.threshold <= group.members.size() + free) {
        split.add(group.name);
      }
    }
    return !quorum.equals(NONE) && !split.contains(quorum);
  }

  /// The witnesses that count towards the quorum; others may cosign but decide nothing.
  public List<Witness> deciding() {
    List<String> wanted = new ArrayList<>(List.of(quorum));
    for (Group group : groups.reversed()) {
      if (wanted.contains(group.name)) {
        wanted.addAll(group.members);
      }
    }
    return witnesses.stream().filter(witness -> wanted.contains(witness.name)).toList();
  }
}
