package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Forty ways to tamper with a ledger. Each row: what was done, who finds it, and what he says,
/// beginning with the class of the failure (3 missing, 4 signature or checkpoint, 5 tile or root, 6
/// entry, 7 rollback or fork, 8 receipt, 9 quorum, 10 clock) or the status of a witness's answer.
///
/// Outsiders look at nothing but published files. Those ways that only a bureau with its database
/// can show are [#IN_THE_BUREAU].
class TamperTest {
  /// Rows of business tables, completeness both ways, rules about contents, sealed periods.
  private static final Set<Integer> IN_THE_BUREAU =
      Set.of(1, 4, 21, 22, 23, 24, 25, 27, 37, 38, 39);

  static Stream<TamperRow> rows() {
    return Stream.concat(TamperedTrees.rows(), TamperedStatements.rows());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyWayToTamperIsCaughtByWhoMustCatchIt(TamperRow row) {
    TamperedWorld untouched = new TamperedWorld();
    assertThat(row.finds().apply(untouched)).as("nothing is found before").isEmpty();
    TamperedWorld world = new TamperedWorld();
    row.done().accept(world);
    assertThat(row.finds().apply(world).orElse("nothing was found")).startsWith(row.says());
  }

  @Test
  void everyOneOfTheFortyIsShownHereOrInTheBureau() {
    Set<Integer> shown = new TreeSet<>(IN_THE_BUREAU);
    rows().forEach(row -> shown.add(row.number()));
    assertThat(shown).hasSize(40).allMatch(number -> number >= 1 && number <= 40);
  }
}
