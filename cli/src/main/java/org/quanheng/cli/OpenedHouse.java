package org.quanheng.cli;

import java.io.IOException;
import java.time.InstantSource;
import org.quanheng.House;
import org.quanheng.law.Pack;
import org.quanheng.law.Proof;
import org.quanheng.list.Proclaimed;
import org.quanheng.list.Proclamation;

/// A bureau that a command opened, and the pack that is its law or, when the command makes no law,
/// the pack that names it.
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

  /// Opens the house of a proven pack and makes the pack its law. A pack that another has followed
  /// is not made law again: the house opens under the law in force, and that is said.
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
      return proclaim
          ? underItsLaw(house, proof, world, words)
          : new Opening.Open(new OpenedHouse(house, pack));
    } catch (RuntimeException | Error e) {
      house.close();
      throw e;
    }
  }

  private static Opening underItsLaw(House house, Proof proof, World world, Words words) {
    switch (house.found(proof)) {
      case Proclaimed.Objected objected -> {
        house.close();
        return new Opening.Closed(objected(objected, words));
      }
      case Proclaimed.Superseded superseded -> world.err().println(said(superseded, words));
      case Proclaimed.Law law -> {}
      case Proclaimed.Unchanged unchanged -> {}
    }
    return new Opening.Open(new OpenedHouse(house, house.list().packs().current().pack()));
  }

  private static String said(Proclaimed.Superseded superseded, Words words) {
    Proclamation earlier = superseded.earlier();
    Proclamation inForce = superseded.inForce();
    return words.say(
        "pack.superseded",
        earlier.number(),
        earlier.day().toString(),
        inForce.number(),
        inForce.day().toString());
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
