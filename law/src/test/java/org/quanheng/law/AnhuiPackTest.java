package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sample bureau's pack, as it lies in this tree.
class AnhuiPackTest {

  private static final Path PACK =
      Path.of(System.getProperty("quanheng.root")).resolve("packs/anhui");

  @Test
  void thePackIsSoundAndItsListShrinks() {
    Proof proof = Prover.prove(new FolderFiles(PACK));
    assertThat(proof.problems()).isEmpty();
    Pack pack = proof.pack().orElseThrow();
    List<LocalDate> listDays = pack.bureau().listDays();
    assertThat(pack.inForce(listDays.getFirst())).hasSizeGreaterThanOrEqualTo(60);
    Reduction reduction = pack.reduction(listDays.getFirst(), listDays.getLast());
    assertThat(reduction.items().tenthsOfAPerCent()).isPositive();
    assertThat(reduction.approvals().tenthsOfAPerCent()).isPositive();
    assertThat(pack.calendar().problems()).isEmpty();
  }
}
