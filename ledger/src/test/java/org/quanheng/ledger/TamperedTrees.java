package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quanheng.ledger.TamperRow.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanheng.ledger.TamperRow.Attack;

/// Ways to tamper with a log's history and with its files.
final class TamperedTrees {
  private TamperedTrees() {}

  static Stream<TamperRow> rows() {
    return Stream.of(pastRows(), backRows(), forkRows(), fileRows(), bitRows())
        .flatMap(List::stream);
  }

  private static List<TamperRow> pastRows() {
    Attack edit =
        attack(
            3, "edit everything and sign again", w -> w.rewrite(all -> all.set(7, new byte[] {1})));
    Attack delete =
        attack(5, "delete a leaf and close the gap", w -> w.rewrite(all -> all.remove(7)));
    Attack insert =
        attack(6, "insert into the past", w -> w.rewrite(all -> all.add(2, new byte[] {1})));
    Attack swap =
        attack(7, "exchange two leaves", w -> w.rewrite(all -> Collections.swap(all, 7, 8)));
    return List.of(
        edit.foundBy("monitor", TamperedWorld::monitor, "[7] checkpoint: FORK"),
        edit.foundBy("witness", TamperedWorld::witnessed, "[422]"),
        edit.foundBy("holder", TamperedWorld::holderOnline, "[7] checkpoint: FORK"),
        edit.foundBy("client", TamperedWorld::client, "[9]"),
        delete.foundBy("monitor", TamperedWorld::monitor, "[7]"),
        insert.foundBy("witness", TamperedWorld::witnessed, "[422]"),
        insert.foundBy("holder", TamperedWorld::holderOnline, "[7]"),
        swap.foundBy("witness", TamperedWorld::witnessed, "[422]"));
  }

  private static List<TamperRow> backRows() {
    Attack cut =
        attack(
            11,
            "set back to a backup",
            w -> w.rewrite(all -> all.subList(200, all.size()).clear()));
    Attack regrow =
        attack(12, "set back and grow differently", w -> w.rewrite(TamperedTrees::regrow));
    return List.of(
        cut.foundBy("own start", TamperedWorld::start, "[7] Behind[by=400]"),
        cut.foundBy("witness", TamperedWorld::witnessed, "[409] ahead: 600"),
        cut.foundBy("monitor", TamperedWorld::monitor, "[7] checkpoint: ROLLBACK"),
        regrow.foundBy("monitor", TamperedWorld::monitor, "[7] checkpoint: FORK"),
        regrow.foundBy("own start", TamperedWorld::start, "[7] Forked"),
        regrow.foundBy("witness", TamperedWorld::witnessed, "[422]"));
  }

  private static void regrow(List<byte[]> all) {
    all.subList(200, all.size()).clear();
    for (int i = 0; i < 500; i++) {
      all.add(new byte[] {2});
    }
  }

  private static List<TamperRow> forkRows() {
    Attack second =
        attack(
            13, "sign two trees of one size", w -> w.rewrite(all -> all.set(599, new byte[] {3})));
    Attack split =
        attack(13, "sign two trees of one size", TamperedTrees::showsAWitnessAnotherTree);
    Attack back = attack(35, "set a witness back", TamperedTrees::setsAWitnessBack);
    return List.of(
        second.foundBy("client of the second", TamperedWorld::client, "[9]"),
        split.foundBy("gossip", TamperedWorld::gossip, "[7] two signed roots, with proof"),
        back.foundBy("client", TamperedWorld::client, "[9]"));
  }

  /// One witness has never seen the log, and is shown another tree of the same size.
  private static void showsAWitnessAnotherTree(TamperedWorld world) {
    world.memories.get(2).latest.clear();
    List<byte[]> entries = new ArrayList<>(world.log.entries);
    world.rewrite(all -> all.set(599, new byte[] {3}));
    world.rewrite(all -> Collections.copy(all, entries));
  }

  /// A witness has forgotten what came after 300 entries and cosigns another history; the others
  /// have not.
  private static void setsAWitnessBack(TamperedWorld world) {
    world.memories.getFirst().latest.put(InMemoryLog.ORIGIN, world.remembered.note());
    world.rewrite(all -> all.set(400, new byte[] {4}));
    assertThat(world.policy.judge(world.note()).cosigned()).hasSize(1);
  }

  private static List<TamperRow> fileRows() {
    Attack leaf = attack(2, "edit a leaf", w -> w.log.flip("tile/entries/001", 9));
    Attack swap = attack(8, "exchange entries of a bundle", TamperedTrees::exchangesTwoEntries);
    Attack tile = attack(9, "edit a tile of leaves", w -> w.log.flip("tile/0/001", 0));
    Attack upper = attack(9, "edit an upper tile", w -> w.log.flip("tile/1/000.p/2", 0));
    Attack both = attack(10, "edit tile and bundle together", TamperedTrees::editsTileAndBundle);
    return List.of(
        leaf.foundBy("verifier", TamperedWorld::verifier, "[6] tile/entries/001"),
        swap.foundBy("verifier", TamperedWorld::verifier, "[6] tile/entries/001"),
        tile.foundBy("verifier", TamperedWorld::verifier, "[5] tile/0/001"),
        tile.foundBy("client that proves", TamperedTrees::proves, "[5] tile/0/001"),
        upper.foundBy("verifier", TamperedWorld::verifier, "[5] tile/1/000.p/2"),
        both.foundBy("verifier", TamperedWorld::verifier, "[5] checkpoint"));
  }

  private static List<TamperRow> bitRows() {
    Attack before =
        attack(32, "a bit flips before signing", w -> w.log.entries.set(5, new byte[] {1}));
    Attack after = attack(32, "a bit flips after signing", w -> w.log.flip("tile/entries/000", 2));
    Attack poison = attack(36, "serve a poisoned tile", w -> w.log.flip("tile/0/000", 64));
    Attack withhold = attack(36, "withhold a tile", w -> w.log.files.remove("tile/0/000"));
    return List.of(
        before.foundBy("own audit", TamperedWorld::audit, "[6] entry 5"),
        after.foundBy("verifier", TamperedWorld::verifier, "[6]"),
        poison.foundBy("client that proves", TamperedTrees::proves, "[5] tile/0/000"),
        withhold.foundBy("client that proves", TamperedTrees::proves, "[3] tile/0/000"));
  }

  private static void editsTileAndBundle(TamperedWorld world) {
    world.log.entries.set(599, new byte[] {1});
    Bundle bundle = new Bundle(2, 88);
    world.log.files.put(bundle.path(), world.log.bytes(bundle));
    world.log.leaf(599).writeTo(world.log.files.get("tile/0/002.p/88"), 87 * Hash.BYTES);
  }

  private static void exchangesTwoEntries(TamperedWorld world) {
    List<byte[]> entries = new ArrayList<>(world.log.entries);
    Collections.swap(entries, 300, 301);
    world.log.files.put("tile/entries/001", Bundle.write(entries.subList(256, 512)));
  }

  /// Proofs of an entry and of a step, from the published tiles, as a client makes them.
  private static Optional<String> proves(TamperedWorld world) {
    try {
      Checkpoint newest = Checkpoint.parse(world.note().text());
      Prover prover = Prover.of(newest.size(), newest.root(), world.log);
      prover.inclusion(5);
      prover.inclusion(300);
      prover.consistency(299);
      return Optional.empty();
    } catch (BrokenLogException broken) {
      return Optional.of(TamperedWorld.said(broken.broken()));
    }
  }
}
