package org.quanheng.desk;

import java.util.List;
import org.quanheng.face.Visit;

/// The way of an act from its choice to its receipt, as the desk shows it.
final class ActSteps {

  private ActSteps() {}

  static List<String> names(Visit visit) {
    return List.of(
        visit.say("steps.choose"),
        visit.say("steps.fill-in"),
        visit.say("steps.review"),
        visit.say("steps.receipt"));
  }
}
