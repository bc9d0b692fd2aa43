package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The reference tree of Certificate Transparency: eight leaves and the roots of its eight sizes.
class TreeTest {
  static final List<byte[]> ENTRIES =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(HexFormat.of()::parseHex)
          .toList();
  static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void theEmptyTreeHasTheHashOfNothingAsRoot() {
    assertThat(Tree.EMPTY_ROOT.base64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    assertThat(Tree.root(List.of())).isEqualTo(Tree.EMPTY_ROOT);
    assertThat(Growth.empty().cut().root()).isEqualTo(Tree.EMPTY_ROOT);
    assertThat(new Recount().root()).isEqualTo(Tree.EMPTY_ROOT);
  }

  @Test
  void theReferenceRootsComeOutOfAllThreeRoutes() {
    Growth growth = Growth.empty();
    Recount recount = new Recount();
    for (int size = 1; size <= ENTRIES.size(); size++) {
      growth.append(ENTRIES.get(size - 1));
      recount.add(ENTRIES.get(size - 1));
      Hash expected = Hash.fromHex(ROOTS.get(size - 1));
      List<Hash> leaves =
          IntStream.range(0, size).mapToObj(ENTRIES::get).map(Tree::leafHash).toList();
      assertThat(Tree.root(leaves)).isEqualTo(expected);
      assertThat(growth.cut().root()).isEqualTo(expected);
      assertThat(recount.root()).isEqualTo(expected);
    }
  }
}
