package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ProcedureTest {

  private final SortedMap<String, Procedure> procedures =
      Lamps.sound().prove().pack().orElseThrow().procedures();

  @Test
  void aMatterGoesToTheNextStepUnlessItsOutcomeSaysOtherwise() {
    assertThat(after("soot-penalty", "file", "filed")).isEqualTo("review");
    assertThat(after("soot-penalty", "review", "agreed")).isEqualTo("fine");
    assertThat(after("soot-penalty", "review", "returned")).isEqualTo("file");
    assertThat(after("lamp-licence", "examine", "unfit")).isEqualTo("decide");
  }

  @Test
  void aMatterIsOverAfterTheLastStepAndWhereItsOutcomeSaysSo() {
    assertThat(after("soot-penalty", "fine", "spared")).isEqualTo(Procedure.END);
    assertThat(after("lamp-licence", "accept", "refused")).isEqualTo(Procedure.END);
    assertThat(after("lamp-licence", "no-such-step", "refused")).isEqualTo(Procedure.END);
  }

  private String after(String procedure, String step, String outcome) {
    return procedures.get(procedure).after(step, outcome).map(Step::slug).orElse(Procedure.END);
  }
}
