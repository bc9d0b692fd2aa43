package org.quanheng.law;

import static org.quanheng.law.Mistakes.edit;

import java.util.List;

/// Procedures that lead nowhere, or round and round.
final class MistakesOfWays {

  private static final String FINING = "procedures/soot-penalty.yaml";
  private static final String LICENSING = "procedures/lamp-licence.yaml";
  private static final String BACK = "then: {returned: file}";

  static final List<Mistake> ALL =
      List.of(
          edit(
              "way from an outcome the step has not",
              FINING,
              BACK,
              "then: {sent-back: file}",
              Rule.UNKNOWN_OUTCOME),
          edit(
              "way to a step that is not there",
              FINING,
              BACK,
              "then: {returned: filing}",
              Rule.UNKNOWN_STEP),
          edit("way to no name", FINING, BACK, "then: {returned: The End}", Rule.WRONG_SLUG),
          edit("ways that are a list", FINING, BACK, "then: [file]", Rule.NOT_A_MAPPING),
          edit("step named end", FINING, "step: review", "step: end", Rule.STEP_NAMED_END),
          edit(
              "step all outcomes lead past",
              FINING,
              BACK,
              "then: {returned: file, agreed: end}",
              "step: fine",
              Rule.UNREACHED_STEP),
          edit(
              "matter that goes round and round",
              FINING,
              "outcomes: [fined, spared]",
              "outcomes: [fined, spared]\n    then: {fined: file, spared: review}",
              "step: file",
              Rule.NO_WAY_TO_THE_END),
          edit(
              "licence that ends behind the window",
              LICENSING,
              "outcomes: [fit, unfit]",
              "outcomes: [fit, unfit], then: {unfit: end}",
              Rule.WINDOW_NOT_AT_BOTH_ENDS));

  private MistakesOfWays() {}
}
