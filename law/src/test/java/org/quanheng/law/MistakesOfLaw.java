package org.quanheng.law;

import static org.quanheng.law.Mistakes.edit;

import java.util.List;

/// Packs that are well formed and not lawful.
final class MistakesOfLaw {

  private static final String LICENCE = "powers/light-a-lamp.md";
  private static final String BUOY = "powers/light-a-buoy.md";
  private static final String SMOKE = "powers/smoke.md";
  private static final String FINING = "procedures/soot-penalty.yaml";
  private static final String LICENSING = "procedures/lamp-licence.yaml";
  private static final String GIFTS = "duties/no-gifts.yaml";
  private static final String NORTH = "units/north.yaml";
  private static final String KEEPER = "posts/keeper.yaml";
  private static final String CLERK = "posts/clerk.yaml";
  private static final String OFFICERS = "sample/officers.yaml";

  static final List<Mistake> ALL =
      List.of(
          edit(
              "power without basis",
              SMOKE,
              "basis:\n  - {statute: soot-law, article: 8, paragraph: 2}\n",
              "",
              "code:",
              Rule.MISSING_BASIS),
          edit(
              "duty with an empty basis",
              GIFTS,
              "basis: [{statute: lamp-law, article: 33, paragraph: 1}]",
              "basis: []",
              Rule.MISSING_BASIS),
          edit("power without duty", SMOKE, "duties: [no-gifts]", "duties: []", Rule.MISSING_DUTY),
          edit(
              "power that does not speak of duties",
              SMOKE,
              "duties: [no-gifts]\n",
              "",
              "code:",
              Rule.MISSING_DUTY),
          edit(
              "post without an integrity duty",
              CLERK,
              "integrity: {en: Takes no gifts, zh-Hans: 不收礼, zh-Hant: 不收禮}\n",
              "",
              "",
              Rule.POST_WITHOUT_BOTH_DUTIES),
          edit(
              "penalty by the procedure for licences",
              SMOKE,
              "category: penalty",
              "category: coercion",
              Rule.CATEGORY_MISMATCH),
          edit(
              "licence without window",
              LICENSING,
              "window: true\n",
              "",
              "category:",
              Rule.LICENCE_WITHOUT_WINDOW),
          edit(
              "licence issued elsewhere",
              LICENSING,
              "zh-Hant: 送達}, lane: window",
              "zh-Hant: 送達}, lane: keeper",
              Rule.WINDOW_NOT_AT_BOTH_ENDS),
          new Mistake(
              "licence at the window alone",
              lamps ->
                  lamps
                      .with(LICENSING, "lane: examiner, officers: 2", "lane: window, officers: 2")
                      .with(LICENSING, "lane: keeper", "lane: window")
                      .with(LICENCE, "  examiner: [shore/examiner, isle/examiner]\n", "")
                      .with(LICENCE, "  keeper: [north/keeper, south/keeper]\n", "")
                      .with(BUOY, "  examiner: [isle/examiner, shore/examiner]\n", "")
                      .with(BUOY, "  keeper: [isle/keeper]\n", ""),
              LICENSING,
              "steps:",
              Rule.NOTHING_BETWEEN_WINDOWS),
          edit(
              "lane apart from itself",
              FINING,
              "[[examiner, reviewer]]",
              "[[examiner, examiner]]",
              Rule.NOT_A_PAIR),
          edit(
              "three lanes apart",
              FINING,
              "[[examiner, reviewer]]",
              "[[examiner, reviewer, keeper]]",
              Rule.NOT_A_PAIR),
          edit(
              "post apart from itself",
              "posts/examiner.yaml",
              "apart: [reviewer]",
              "apart: [examiner]",
              Rule.NOT_A_PAIR),
          edit(
              "lane nobody holds",
              SMOKE,
              "  reviewer: [isle/reviewer]\n",
              "",
              "holders:",
              Rule.LANE_WITHOUT_HOLDER),
          new Mistake(
              "officer in a post the unit has lost",
              lamps -> lamps.with(NORTH, "  - reviewer", "  # no reviewer"),
              OFFICERS,
              "post: north/reviewer",
              Rule.HOLDER_WITHOUT_POST),
          new Mistake(
              "holder in a unit without the post",
              lamps -> cook(lamps).with(LICENCE, "[shore/clerk]", "[shore/clerk, south/cook]"),
              LICENCE,
              "south/cook",
              Rule.HOLDER_WITHOUT_POST),
          new Mistake(
              "debtor at a level without the post",
              lamps -> cook(lamps).with(GIFTS, "[isle/keeper,", "[isle/cook,"),
              GIFTS,
              "isle/cook",
              Rule.HOLDER_WITHOUT_POST),
          edit(
              "the same post examines and reviews",
              SMOKE,
              "reviewer: [isle/reviewer]",
              "reviewer: [isle/reviewer, north/examiner]",
              Rule.ONE_POST_IN_LANES_APART),
          edit(
              "term to an earlier step",
              LICENCE,
              "{step: decide, to: issue",
              "{step: decide, to: accept",
              Rule.TERM_BACKWARDS),
          edit(
              "twenty calendar days where the law counts working days",
              LICENCE,
              "amount: 20, unit: working-day",
              "amount: 20, unit: calendar-day",
              Rule.TERM_UNIT),
          edit(
              "ninety working days where the law counts all days",
              SMOKE,
              "unit: calendar-day",
              "unit: working-day",
              Rule.TERM_UNIT),
          edit(
              "seven calendar days where the law counts seven working days",
              SMOKE,
              "amount: 90\n",
              "amount: 7\n",
              "unit:",
              Rule.TERM_UNIT),
          edit(
              "promise beyond the law",
              LICENCE,
              "promised: 12",
              "promised: 21",
              Rule.PROMISE_BEYOND_TERM),
          new Mistake(
              "unit named like a level",
              lamps -> lamps.with("units/shore.yaml", lamps.text(NORTH)),
              "units/shore.yaml",
              "",
              Rule.UNIT_NAMED_LIKE_A_LEVEL),
          edit(
              "parent of the same level",
              NORTH,
              "parent: isle",
              "parent: south",
              Rule.PARENT_NOT_HIGHER),
          edit("unit under itself", NORTH, "parent: isle", "parent: north", Rule.PARENT_NOT_HIGHER),
          edit("two tops", NORTH, "parent: isle\n", "", "", Rule.SEVERAL_TOPS),
          new Mistake(
              "unit without head",
              lamps -> lamps.with("units/west.yaml", lamps.text(NORTH).replace("  - keeper\n", "")),
              "units/west.yaml",
              "posts:",
              Rule.UNIT_WITHOUT_HEAD),
          new Mistake(
              "unit with two heads",
              lamps ->
                  lamps
                      .with("posts/captain.yaml", lamps.text(KEEPER))
                      .with(NORTH, "  - keeper\n", "  - keeper\n  - captain\n"),
              NORTH,
              "posts:",
              Rule.SEVERAL_HEADS),
          new Mistake(
              "officer in a post of another unit",
              lamps -> cook(lamps).with(OFFICERS, "post: north/reviewer", "post: isle/cook"),
              OFFICERS,
              "isle/cook",
              Rule.HOLDER_WITHOUT_POST),
          edit(
              "one post twice",
              OFFICERS,
              "{post: isle/reviewer, from: 2010-01-01, until",
              "{post: north/reviewer, from: 2010-01-01, until: 2016-01-01}\n      - {post: "
                  + "isle/reviewer, from: 2010-01-01, until",
              "post: north/reviewer\n",
              Rule.OVERLAPPING_HOLDS),
          edit(
              "two heads at once",
              OFFICERS,
              "{post: south/clerk",
              "{post: south/keeper",
              "{post: south/keeper, from: 2010-01-01}]\n  - officer: sample-7",
              Rule.TWO_HEADS_AT_ONCE),
          new Mistake(
              "three officers where four are needed",
              lamps -> lamps.with(FINING, "officers: 2", "officers: 4"),
              "powers/smoke-again.md",
              "examiner: [",
              Rule.TOO_FEW_OFFICERS));

  private MistakesOfLaw() {}

  /// The pack with a cook in one unit.
  private static Lamps cook(Lamps lamps) {
    return lamps
        .with("posts/cook.yaml", lamps.text(CLERK))
        .with(NORTH, "  - keeper\n", "  - keeper\n  - cook\n");
  }
}
