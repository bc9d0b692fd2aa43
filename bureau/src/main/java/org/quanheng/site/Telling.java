package org.quanheng.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quanheng.face.Visit;
import org.quanheng.gate.Reason;
import org.quanheng.gate.Rule;
import org.quanheng.law.Citation;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.law.Statute;
import org.quanheng.law.Step;

/// Says in the reader's language what the leaves say in codes. What the pack in force does not know
/// is said by its code.
record Telling(Visit visit, Pack pack) {

  LocalDate day(Instant at) {
    return at.atZone(visit.setting().zone()).toLocalDate();
  }

  /// The power of this code as it stood on a day; failing that, as it stood at any time.
  Optional<Power> find(String code, LocalDate day) {
    return pack.inForce(code, day)
        .or(() ->
            pack.powers().stream()
                .filter(power -> power.code().equals(code))
                .reduce((_, last) -> last));
  }

  String power(String code, LocalDate day) {
    return find(code, day).map(power -> visit.in(power.names())).orElse(code);
  }

  /// The step that an act takes, in the procedure its power had on the day.
  Optional<Step> find(Use use, LocalDate day) {
    return find(use.power(), day).flatMap(power -> pack.procedure(power).step(use.step()));
  }

  String step(Use use, LocalDate day) {
    return find(use, day).map(step -> visit.in(step.names())).orElse(use.step());
  }

  String unit(String slug) {
    return Optional.ofNullable(pack.establishment().organs().get(slug))
        .map(organ -> visit.in(organ.names()))
        .orElse(slug);
  }

  /// A post, such as `hefei/inspector`, by its unit and its kind.
  String post(String code) {
    int slash = code.indexOf('/');
    if (slash < 0) {
      return code;
    }
    String kind = code.substring(slash + 1);
    String named =
        Optional.ofNullable(pack.establishment().posts().get(kind))
            .map(post -> visit.in(post.names()))
            .orElse(kind);
    return visit.say("tell.post", unit(code.substring(0, slash)), named);
  }

  String outcome(String slug) {
    String key = "outcome." + slug;
    return visit.words().has(key) ? visit.say(key) : slug;
  }

  String origin(String slug) {
    return visit.say("origin." + slug);
  }

  /// What an act did, in one line: the step and how it ended.
  String what(Use use, String outcome, LocalDate day) {
    return visit.say("tell.what", step(use, day), outcome(outcome));
  }

  String rule(String slug) {
    String key = "rule." + slug;
    return visit.words().has(key) ? visit.say(key) : slug;
  }

  String rules(List<String> slugs) {
    return String.join(visit.say("tell.and"), slugs.stream().map(this::rule).toList());
  }

  /// The promise a rule keeps, with its source in law; nothing for a rule that is not ours.
  Optional<String> basis(String slug) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.slug().equals(slug))
        .findFirst()
        .map(rule -> new Reason(rule, List.of()).basis(visit.language().locale()));
  }

  /// A place in a statute.
  String place(Citation citation) {
    Optional<Statute> statute = Optional.ofNullable(pack.statutes().get(citation.statute()));
    String title = statute.map(it -> visit.in(it.title().inShort())).orElse(citation.statute());
    String article = Integer.toString(citation.article());
    String paragraph = Integer.toString(citation.paragraph());
    return citation.item().isPresent()
        ? visit.say(
            "tell.item", title, article, paragraph, Integer.toString(citation.item().getAsInt()))
        : visit.say("tell.place", title, article, paragraph);
  }
}
