package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every tree of up to 130 entries, with every proof and every way of spoiling one.
class SmallWorldsTest {
  private static final int LARGEST = 130;
  private static final Hash WRONG = Hash.sha256(new byte[] {42});

  private final InMemoryLog log = new InMemoryLog();
  private final List<Hash> roots = new ArrayList<>(List.of(Tree.EMPTY_ROOT));

  private void grow() {
    log.growTo(log.size() + 1);
    log.publish();
    roots.add(log.root());
  }

  @Test
  void everyRootIsTheOneOfTheDefinitionAndOfTheRecount() {
    Recount recount = new Recount();
    for (int size = 1; size <= LARGEST; size++) {
      grow();
      recount.add(log.entries.getLast());
      assertThat(log.root()).as("size %d", size).isEqualTo(Tree.root(log.leaves()));
      assertThat(recount.root()).as("size %d", size).isEqualTo(log.root());
      assertThat(Recount.of(log.prover()).root()).as("size %d", size).isEqualTo(log.root());
    }
  }

  @Test
  void everyInclusionProofHoldsForItsLeafAndForNothingElse() {
    for (int size = 1; size <= LARGEST; size++) {
      grow();
      Prover prover = log.prover();
      for (int index = 0; index < size; index++) {
        List<Hash> proof = prover.inclusion(index);
        Hash leaf = log.leaf(index);
        assertThat(prover.leaf(index)).isEqualTo(leaf);
        assertThat(Proofs.checkInclusion(index, size, leaf, proof, log.root()))
            .as("entry %d of %d", index, size)
            .isTrue();
        assertThat(Proofs.checkInclusion(index, size, WRONG, proof, log.root())).isFalse();
        assertThat(Proofs.checkInclusion(index, size, leaf, proof, WRONG)).isFalse();
        for (List<Hash> spoilt : spoilt(proof)) {
          assertThat(Proofs.checkInclusion(index, size, leaf, spoilt, log.root()))
              .as("entry %d of %d with %s", index, size, spoilt)
              .isFalse();
        }
      }
    }
  }

  @Test
  void noInclusionProofHoldsAtAnotherIndex() {
    for (int size = 1; size <= 40; size++) {
      grow();
      for (int index = 0; index < size; index++) {
        List<Hash> proof = log.prover().inclusion(index);
        for (int other = -1; other <= size; other++) {
          assertThat(Proofs.checkInclusion(other, size, log.leaf(index), proof, log.root()))
              .isEqualTo(other == index);
        }
      }
    }
  }

  @Test
  void everyConsistencyProofHoldsForItsRootsAndForNothingElse() {
    for (int size = 1; size <= LARGEST; size++) {
      grow();
      Prover prover = log.prover();
      for (int earlier = 0; earlier <= size; earlier++) {
        List<Hash> proof = prover.consistency(earlier);
        Hash before = roots.get(earlier);
        assertThat(prover.root(new Subtree(0, earlier))).isEqualTo(before);
        assertThat(Proofs.checkConsistency(earlier, before, size, log.root(), proof))
            .as("%d to %d", earlier, size)
            .isTrue();
        assertThat(Proofs.checkConsistency(earlier, WRONG, size, log.root(), proof)).isFalse();
        if (earlier > 0) {
          assertThat(Proofs.checkConsistency(earlier, before, size, WRONG, proof)).isFalse();
        }
        for (List<Hash> spoilt : spoilt(proof)) {
          assertThat(Proofs.checkConsistency(earlier, before, size, log.root(), spoilt))
              .as("%d to %d with %s", earlier, size, spoilt)
              .isFalse();
        }
      }
    }
  }

  @Test
  void theConsistencyCheckAgreesWithTheLetterOfTheStandard() {
    for (int size = 1; size <= LARGEST; size++) {
      grow();
      for (int earlier = 1; earlier < size; earlier++) {
        List<Hash> proof = log.prover().consistency(earlier);
        assertThat(Rfc9162.checkConsistency(earlier, roots.get(earlier), size, log.root(), proof))
            .as("%d to %d", earlier, size)
            .isTrue();
      }
    }
  }

  @Test
  void everySubtreeIsShownToBePartOfTheTreeAndItsLeavesPartOfIt() {
    for (int size = 1; size <= 48; size++) {
      grow();
      Prover prover = log.prover();
      List<Hash> leaves = log.leaves();
      for (int start = 0; start <= size; start++) {
        for (int end = start; end <= size; end++) {
          if (Subtree.isValid(start, end)) {
            subtree(prover, new Subtree(start, end), leaves.subList(start, end));
          }
        }
      }
    }
  }

  private void subtree(Prover prover, Subtree subtree, List<Hash> leaves) {
    Hash root = Tree.root(leaves);
    assertThat(prover.root(subtree)).isEqualTo(root);
    List<Hash> proof = prover.subtreeConsistency(subtree);
    assertThat(Proofs.checkSubtreeConsistency(subtree, root, log.size(), log.root(), proof))
        .as("%s of %d", subtree, log.size())
        .isTrue();
    assertThat(Proofs.checkSubtreeConsistency(subtree, WRONG, log.size(), log.root(), proof))
        .isFalse();
    for (List<Hash> spoilt : spoilt(proof)) {
      assertThat(Proofs.checkSubtreeConsistency(subtree, root, log.size(), log.root(), spoilt))
          .as("%s of %d with %s", subtree, log.size(), spoilt)
          .isFalse();
    }
    for (long index = subtree.start(); index < subtree.end(); index++) {
      List<Hash> path = prover.subtreeInclusion(index, subtree);
      Hash leaf = log.leaf(index);
      assertThat(Proofs.checkSubtreeInclusion(index, subtree, leaf, path, root)).isTrue();
      assertThat(Proofs.checkSubtreeInclusion(index, subtree, WRONG, path, root)).isFalse();
    }
  }

  @Test
  void aSubtreeBeginsWhereAPowerOfTwoThatHoldsItBegins() {
    for (long start = 0; start < 64; start++) {
      for (long end = 0; end < 64; end++) {
        long ceiling = 1;
        while (ceiling < end - start) {
          ceiling *= 2;
        }
        assertThat(Subtree.isValid(start, end)).isEqualTo(start <= end && start % ceiling == 0);
      }
    }
    assertThat(Subtree.isValid(0, Long.MAX_VALUE)).isTrue();
    assertThat(Subtree.isValid(1, Long.MAX_VALUE)).isFalse();
    assertThat(Subtree.isValid(-1, 0)).isFalse();
  }

  /// Each hash changed, each left out, each doubled, one more at either end.
  private static List<List<Hash>> spoilt(List<Hash> proof) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i < proof.size(); i++) {
      List<Hash> changed = new ArrayList<>(proof);
      changed.set(i, WRONG);
      List<Hash> shorter = new ArrayList<>(proof);
      shorter.remove(i);
      List<Hash> longer = new ArrayList<>(proof);
      longer.add(i, proof.get(i));
      all.addAll(List.of(changed, shorter, longer));
    }
    List<Hash> before = new ArrayList<>(proof);
    before.addFirst(WRONG);
    List<Hash> after = new ArrayList<>(proof);
    after.addLast(WRONG);
    all.addAll(List.of(before, after));
    return all;
  }
}
