package org.quanheng.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.quanheng.gate.SmallBureau;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.Form;
import org.quanheng.law.Pack;
import org.quanheng.law.Procedure;
import org.quanheng.law.Step;
import org.quanheng.ledger.Json;

/// The sample bureau asks every step for its facts, and what is invented fits what is asked.
class SampleFactsTest {

  private static final Path ANHUI =
      Path.of(System.getProperty("quanheng.root")).resolve("packs/anhui");
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final int SEEDS = 50;

  @Test
  void everyFormOfTheSampleBureauIsFilled() {
    Pack pack = SmallBureau.pack(new FolderFiles(ANHUI));
    for (Procedure procedure : pack.procedures().values()) {
      for (Step step : procedure.steps()) {
        Form form = step.form().orElseThrow(() -> new AssertionError(procedure.slug()));
        assertThat(form.fields()).as("%s %s", procedure.slug(), step.slug()).isNotEmpty();
        for (long seed = 0; seed < SEEDS; seed++) {
          Json.Obj facts = facts(Optional.of(form), seed);
          assertThat(form.check(facts))
              .as("%s %s, seed %d: %s", procedure.slug(), step.slug(), seed, facts.text())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameFacts() {
    assertThat(facts(Optional.empty(), 1)).isEqualTo(facts(Optional.empty(), 1));
    assertThat(facts(Optional.empty(), 1)).isNotEqualTo(facts(Optional.empty(), 2));
  }

  private static Json.Obj facts(Optional<Form> form, long seed) {
    return new SampleFacts(RandomGeneratorFactory.of("L64X128MixRandom").create(seed))
        .facts(form, DAY);
  }
}
