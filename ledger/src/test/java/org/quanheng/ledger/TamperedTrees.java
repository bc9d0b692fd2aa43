package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Ways to tamper with a log's history and with its files.
final class TamperedTrees {
  private TamperedTrees() {}

  static Stream<TamperRow> rows() {
    return Stream.concat(historyRows().stream(), fileRows().stream());
  }

  private static List<TamperRow> historyRows() {
    Consumer<TamperedWorld> edit = w -> w.rewrite(all -> all.set(7, new byte[] {1}));
    Consumer<TamperedWorld> delete = w -> w.rewrite(all -> all.remove(7));
    Consumer<TamperedWorld> insert = w -> w.rewrite(all -> all.add(2, new byte[] {1}));
    Consumer<TamperedWorld> swap = w -> w.rewrite(all -> Collections.swap(all, 7, 8));
    Consumer<TamperedWorld> cut = w -> w.rewrite(all -> all.subList(200, all.size()).clear());
    Consumer<TamperedWorld> regrow =
        w ->
            w.rewrite(all -> {
              all.subList(200, all.size()).clear();
              for (int i = 0; i < 500; i++) {
                all.add(new byte[] {2});
              }
            });
    return List.of(
        TamperRow.of(
            3,
            "edit everything and sign again",
            edit,
            "monitor",
            TamperedWorld::monitor,
            "[7] checkpoint: FORK"),
        TamperRow.of(
            3,
            "edit everything and sign again",
            edit,
            "witness",
            TamperedWorld::witnessed,
            "[422]"),
        TamperRow.of(
            3,
            "edit everything and sign again",
            edit,
            "holder",
            TamperedWorld::holderOnline,
            "[7] checkpoint: FORK"),
        TamperRow.of(
            3, "edit everything and sign again", edit, "client", TamperedWorld::client, "[9]"),
        TamperRow.of(
            5, "delete a leaf and close the gap", delete, "monitor", TamperedWorld::monitor, "[7]"),
        TamperRow.of(
            6, "insert into the past", insert, "witness", TamperedWorld::witnessed, "[422]"),
        TamperRow.of(
            6, "insert into the past", insert, "holder", TamperedWorld::holderOnline, "[7]"),
        TamperRow.of(7, "exchange two leaves", swap, "witness", TamperedWorld::witnessed, "[422]"),
        TamperRow.of(
            11,
            "set back to a backup",
            cut,
            "own start",
            TamperedWorld::start,
            "[7] Behind[by=400]"),
        TamperRow.of(
            11,
            "set back to a backup",
            cut,
            "witness",
            TamperedWorld::witnessed,
            "[409] ahead: 600"),
        TamperRow.of(
            11,
            "set back to a backup",
            cut,
            "monitor",
            TamperedWorld::monitor,
            "[7] checkpoint: ROLLBACK"),
        TamperRow.of(
            12,
            "set back and grow differently",
            regrow,
            "monitor",
            TamperedWorld::monitor,
            "[7] checkpoint: FORK"),
        TamperRow.of(
            12,
            "set back and grow differently",
            regrow,
            "own start",
            TamperedWorld::start,
            "[7] Forked"),
        TamperRow.of(
            12,
            "set back and grow differently",
            regrow,
            "witness",
            TamperedWorld::witnessed,
            "[422]"),
        TamperRow.of(
            13,
            "sign two trees of one size",
            w -> w.rewrite(all -> all.set(599, new byte[] {3})),
            "client of the second",
            TamperedWorld::client,
            "[9]"),
        TamperRow.of(
            13,
            "sign two trees of one size",
            TamperedTrees::showsAWitnessAnotherTree,
            "gossip",
            TamperedWorld::gossip,
            "[7] two signed roots, with proof"),
        TamperRow.of(
            35,
            "set a witness back",
            TamperedTrees::setsAWitnessBack,
            "client",
            TamperedWorld::client,
            "[9]"));
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
    Consumer<TamperedWorld> both =
        w -> {
          w.log.entries.set(599, new byte[] {1});
          Bundle bundle = new Bundle(2, 88);
          w.log.files.put(bundle.path(), w.log.bytes(bundle));
          w.log.leaf(599).writeTo(w.log.files.get("tile/0/002.p/88"), 87 * Hash.BYTES);
        };
    return List.of(
        TamperRow.of(
            2,
            "edit a leaf",
            w -> w.log.flip("tile/entries/001", 9),
            "verifier",
            TamperedWorld::verifier,
            "[6] tile/entries/001"),
        TamperRow.of(
            8,
            "exchange entries of a bundle",
            TamperedTrees::exchangesTwoEntries,
            "verifier",
            TamperedWorld::verifier,
            "[6] tile/entries/001"),
        TamperRow.of(
            9,
            "edit a tile of leaves",
            w -> w.log.flip("tile/0/001", 0),
            "verifier",
            TamperedWorld::verifier,
            "[5] tile/0/001"),
        TamperRow.of(
            9,
            "edit a tile of leaves",
            w -> w.log.flip("tile/0/001", 0),
            "client that proves",
            TamperedTrees::proves,
            "[5] tile/0/001"),
        TamperRow.of(
            9,
            "edit an upper tile",
            w -> w.log.flip("tile/1/000.p/2", 0),
            "verifier",
            TamperedWorld::verifier,
            "[5] tile/1/000.p/2"),
        TamperRow.of(
            10,
            "edit tile and bundle together",
            both,
            "verifier",
            TamperedWorld::verifier,
            "[5] checkpoint"),
        TamperRow.of(
            32,
            "a bit flips before signing",
            w -> w.log.entries.set(5, new byte[] {1}),
            "own audit",
            TamperedWorld::audit,
            "[6] entry 5"),
        TamperRow.of(
            32,
            "a bit flips after signing",
            w -> w.log.flip("tile/entries/000", 2),
            "verifier",
            TamperedWorld::verifier,
            "[6]"),
        TamperRow.of(
            36,
            "serve a poisoned tile",
            w -> w.log.flip("tile/0/000", 64),
            "client that proves",
            TamperedTrees::proves,
            "[5] tile/0/000"),
        TamperRow.of(
            36,
            "withhold a tile",
            w -> w.log.files.remove("tile/0/000"),
            "client that proves",
            TamperedTrees::proves,
            "[3] tile/0/000"));
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
