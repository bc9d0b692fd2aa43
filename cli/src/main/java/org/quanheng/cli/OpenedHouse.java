package org.quanheng.cli;

import java.io.IOException;
import java.time.InstantSource;
import org.quanheng.House;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.ledger.Hash;
import org.quanheng.list.Proclaimed;

/// A bureau that a command opened, and the pack that names it.
record OpenedHouse(House house, Pack pack) implements AutoCloseable {

  /// What came of opening.
  sealed interface Opening {

    /// It is open.
    record Open(OpenedHouse house) implements Opening {}

    /// The pack is not sound, or would change what stands: here is what to say.
    record Closed(Answer answer) implements Opening {}
  }

  /// Opens the house of a proven pack as it stands.
  static Opening asItStands(HomeOptions options, World world, Words words)
      throws Refused, WorldFailure, IOException {
    return open(options, world, words, false);
  }

  /// Opens the house of a proven pack and makes the pack its law.
  static Opening underItsLaw(HomeOptions options, World world, Words words)
      throws Refused, WorldFailure, IOException {
    return open(options, world, words, true);
  }

  private static Opening open(HomeOptions options, World world, Words words, boolean proclaim)
      throws Refused, WorldFailure, IOException {
    PackFolder folder = PackFolder.of(options.pack(), world, words);
    Proof proof = folder.prove();
    if (!proof.sound()) {
      return new Opening.Closed(folder.unsound(proof, words));
    }
    Pack pack = proof.pack().orElseThrow();
    House house =
        House.open(
            options.home(world, pack.bureau().code(), words),
            options.place(world),
            pack,
            InstantSource.system());
    try {
      if (proclaim
          && house.found(pack, Hash.fromHex(proof.digest()))
              instanceof Proclaimed.Objected objected) {
        house.close();
        return new Opening.Closed(objected(objected, words));
      }
      return new Opening.Open(new OpenedHouse(house, pack));
    } catch (RuntimeException | Error e) {
      house.close();
      throw e;
    }
  }

  private static Answer objected(Proclaimed.Objected objected, Words words) {
    JsonObject json =
        new JsonObject()
            .put("error", "objected")
            .putTexts(
                "powers", objected.objections().stream().map(it -> it.power()).distinct().toList());
    return Answer.checked(
        false, json, objected.objections().stream().map(it -> it.say(words.locale())).toList());
  }

  @Override
  public void close() {
    house.close();
  }
}
