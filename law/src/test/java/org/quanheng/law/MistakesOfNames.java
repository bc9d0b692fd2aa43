package org.quanheng.law;

import static org.quanheng.law.Mistakes.edit;

import java.util.List;

/// Names of things that are not there, and things nobody names.
final class MistakesOfNames {

  private static final String LICENCE = "powers/light-a-lamp.md";
  private static final String SMOKE = "powers/smoke.md";
  private static final String FINING = "procedures/soot-penalty.yaml";
  private static final String LICENSING = "procedures/lamp-licence.yaml";
  private static final String GIFTS = "duties/no-gifts.yaml";
  private static final String ANSWER = "duties/answer-in-time.yaml";
  private static final String NORTH = "units/north.yaml";
  private static final String EXAMINER = "posts/examiner.yaml";
  private static final String OFFICERS = "sample/officers.yaml";

  static final List<Mistake> ALL =
      List.of(
          edit(
              "unknown statute",
              GIFTS,
              "statute: lamp-law",
              "statute: lamp-laws",
              Rule.UNKNOWN_STATUTE),
          edit(
              "unknown statute of a fee",
              "powers/light-a-buoy.md",
              "statute: oil-rule",
              "statute: oil",
              Rule.UNKNOWN_STATUTE),
          edit(
              "only citation of a statute mistyped",
              SMOKE,
              "{statute: soot-law, article: 15",
              "{statute: soot, article: 15",
              Rule.UNKNOWN_STATUTE),
          edit(
              "article beyond the last",
              LICENCE,
              "article: 9,",
              "article: 10,",
              Rule.UNKNOWN_ARTICLE),
          edit(
              "article of a term beyond the last",
              SMOKE,
              "article: 15",
              "article: 99",
              Rule.UNKNOWN_ARTICLE),
          edit("level nobody has", NORTH, "level: shore", "level: shoal", Rule.UNKNOWN_LEVEL),
          edit("parent nobody is", NORTH, "parent: isle", "parent: mainland", Rule.UNKNOWN_UNIT),
          edit(
              "officer in an unknown unit",
              OFFICERS,
              "{post: south/clerk",
              "{post: west/clerk",
              Rule.UNKNOWN_UNIT),
          edit("holder nowhere", LICENCE, "[shore/clerk]", "[sea/clerk]", Rule.UNKNOWN_PLACE),
          edit("debtor nowhere", GIFTS, "[isle/keeper,", "[islet/keeper,", Rule.UNKNOWN_PLACE),
          edit("holder of no post", LICENCE, "[shore/clerk]", "[shore/clark]", Rule.UNKNOWN_POST),
          edit(
              "unit with an unknown post",
              NORTH,
              "  - examiner",
              "  - examinator",
              Rule.UNKNOWN_POST),
          edit(
              "apart from an unknown post",
              EXAMINER,
              "apart: [reviewer]",
              "apart: [revisor]",
              Rule.UNKNOWN_POST),
          edit(
              "officer in an unknown post",
              OFFICERS,
              "{post: south/clerk",
              "{post: south/cook",
              Rule.UNKNOWN_POST),
          edit(
              "unknown procedure",
              SMOKE,
              "procedure: soot-penalty",
              "procedure: soot",
              Rule.UNKNOWN_PROCEDURE),
          edit(
              "term from an unknown step",
              SMOKE,
              "- step: file",
              "- step: begin",
              Rule.UNKNOWN_STEP),
          edit("term to an unknown step", SMOKE, "to: fine", "to: find", Rule.UNKNOWN_STEP),
          edit(
              "duty at an unknown step",
              ANSWER,
              "stage: decide",
              "stage: decided",
              Rule.UNKNOWN_STEP),
          edit(
              "holders of an unknown lane",
              SMOKE,
              "  keeper: [shore/keeper]",
              "  keeper: [shore/keeper]\n  cook: [shore/clerk]",
              "cook",
              Rule.UNKNOWN_LANE),
          edit("lane mistyped", SMOKE, "  keeper:", "  keper:", Rule.UNKNOWN_LANE),
          edit(
              "unknown lane apart",
              FINING,
              "[[examiner, reviewer]]",
              "[[examiner, auditor]]",
              Rule.UNKNOWN_LANE),
          edit(
              "unknown duty",
              LICENCE,
              "duties: [answer-in-time,",
              "duties: [answer-soon,",
              Rule.UNKNOWN_DUTY),
          new Mistake(
              "post in no unit",
              lamps -> lamps.with("posts/cook.yaml", lamps.text("posts/clerk.yaml")),
              "posts/cook.yaml",
              "",
              Rule.UNUSED_POST),
          new Mistake(
              "procedure of no power",
              lamps -> lamps.with("procedures/other.yaml", lamps.text(LICENSING)),
              "procedures/other.yaml",
              "",
              Rule.UNUSED_PROCEDURE),
          new Mistake(
              "duty of no power",
              lamps -> lamps.with("duties/other.yaml", lamps.text(GIFTS)),
              "duties/other.yaml",
              "",
              Rule.UNUSED_DUTY),
          new Mistake(
              "statute nobody cites",
              lamps -> lamps.with("statutes/other.yaml", lamps.text("statutes/oil-rule.yaml")),
              "statutes/other.yaml",
              "",
              Rule.UNUSED_STATUTE));

  private MistakesOfNames() {}
}
