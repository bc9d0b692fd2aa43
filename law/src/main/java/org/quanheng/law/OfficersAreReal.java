package org.quanheng.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sample officers hold posts that exist, each post of one officer and each head post of one unit
/// once at a time, and there are enough of them for every step.
final class OfficersAreReal {

  private final Shelves law;
  private final Report report;
  private final List<Held> held = new ArrayList<>();
  private boolean sure = true;

  private OfficersAreReal(Shelves law, Report report) {
    this.law = law;
    this.report = report;
  }

  /// One holding, with the officer and the line.
  private record Held(String officer, Post post, Validity validity, String file, int line) {}

  static void check(Shelves law, Report report) {
    for (Read<List<SampleOfficer>> read : law.officers.reads()) {
      OfficersAreReal check = new OfficersAreReal(law, report);
      check.collect(read);
      check.held.forEach(check::postIsThere);
      check.oneAtATime();
      check.enough();
    }
  }

  private void collect(Read<List<SampleOfficer>> read) {
    for (int i = 0; i < read.value().size(); i++) {
      SampleOfficer officer = read.value().get(i);
      for (int j = 0; j < officer.holds().size(); j++) {
        SampleOfficer.Holding holding = officer.holds().get(j);
        int line = read.line("officers", i, "holds", j, "post");
        held.add(new Held(officer.slug(), holding.post(), holding.validity(), read.file(), line));
      }
    }
  }

  private void postIsThere(Held one) {
    Post post = one.post();
    Optional<Organ> organ = law.organs.find(post.organ());
    boolean known = law.organs.isEmpty() || law.organs.knows(post.organ());
    if (!known) {
      String near = Near.to(post.organ(), law.organs.slugs());
      tell(one, Rule.UNKNOWN_UNIT, Map.of("name", post.organ(), "known", near), post.organ());
    }
    if (!law.posts.knows(post.kind())) {
      String near = Near.to(post.kind(), law.posts.slugs());
      tell(one, Rule.UNKNOWN_POST, Map.of("name", post.kind(), "known", near), post.kind());
    } else if (organ.isPresent() && !organ.get().posts().contains(post.kind())) {
      boolean sureOfUnit = organ.get().posts().stream().allMatch(law.posts::knows);
      if (sureOfUnit) {
        tell(one, Rule.HOLDER_WITHOUT_POST, Map.of("holder", post.code()), post.code());
      }
      sure = false;
    }
    sure &= organ.isPresent();
  }

  private void oneAtATime() {
    for (int i = 0; i < held.size(); i++) {
      for (int j = 0; j < i; j++) {
        pair(held.get(j), held.get(i));
      }
    }
  }

  private void pair(Held earlier, Held later) {
    Optional<LocalDate> day = earlier.validity().firstCommonDay(later.validity());
    if (day.isEmpty() || !earlier.post().equals(later.post())) {
      return;
    }
    String code = later.post().code();
    if (earlier.officer().equals(later.officer())) {
      Map<String, String> facts =
          Map.of("officer", later.officer(), "post", code, "day", day.get().toString());
      tell(later, Rule.OVERLAPPING_HOLDS, facts, day.get().toString());
    } else if (law.posts.find(later.post().kind()).map(PostKind::head).orElse(false)) {
      String both = earlier.officer() + ", " + later.officer();
      Map<String, String> facts =
          Map.of("post", code, "officers", both, "day", day.get().toString());
      tell(later, Rule.TWO_HEADS_AT_ONCE, facts, day.get().toString());
    }
  }

  private void enough() {
    Optional<Read<Bureau>> bureau = law.bureaus.reads().stream().findFirst();
    if (!sure || bureau.isEmpty() || !law.unitsAreSure()) {
      return;
    }
    LocalDate day = bureau.get().value().listDays().getLast();
    for (Read<Power> read : law.powers.reads()) {
      if (read.value().isInForce(day)) {
        law.procedures
            .find(read.value().procedure())
            .ifPresent(procedure -> procedure.steps().forEach(step -> enough(read, step, day)));
      }
    }
  }

  private void enough(Read<Power> read, Step step, LocalDate day) {
    Set<Post> posts = new HashSet<>();
    for (Holder holder : read.value().holders(step.lane())) {
      posts.addAll(Establishment.posts(law.organs.values(), holder));
    }
    long there =
        held.stream()
            .filter(one -> one.validity().contains(day) && posts.contains(one.post()))
            .map(Held::officer)
            .distinct()
            .count();
    if (!posts.isEmpty() && there < step.officers()) {
      Map<String, String> facts =
          Map.of(
              "step", step.slug(),
              "needed", Integer.toString(step.officers()),
              "there", Long.toString(there),
              "day", day.toString());
      String order = day + ": " + there + " < " + step.officers();
      int line = read.line("holders", step.lane());
      report.tell(read.file(), line, Rule.TOO_FEW_OFFICERS, facts, order);
    }
  }

  private void tell(Held one, Rule rule, Map<String, String> facts, String counterexample) {
    report.tell(one.file(), one.line(), rule, facts, counterexample);
  }
}
