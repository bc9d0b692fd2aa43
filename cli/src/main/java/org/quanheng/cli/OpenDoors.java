package org.quanheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.quanheng.Doors;
import org.quanheng.ServeOptions;
import org.springframework.context.ConfigurableApplicationContext;

/// A bureau with its doors open: says where, and waits until the process is told to end.
final class OpenDoors {

  private static final int LAST_PORT = 65_535;

  private final OpenedHouse opened;
  private final World world;
  private final Words words;

  OpenDoors(OpenedHouse opened, World world, Words words) {
    this.opened = opened;
    this.world = world;
    this.words = words;
  }

  /// The port that was asked for; 0 takes a free one.
  static int port(String text, Words words) throws Refused {
    Reading reading = new Reading(words);
    int port = reading.number("--port", text);
    if (port < 0 || port > LAST_PORT) {
      reading.refuse("serve.no-port", text);
    }
    reading.end();
    return port;
  }

  /// Opens the doors, prints that it is ready with these further lines, and serves.
  Answer run(String address, int port, List<String> more) {
    ConfigurableApplicationContext doors;
    try {
      doors = Doors.open(opened.house(), address, port);
    } catch (RuntimeException | Error e) {
      opened.close();
      throw e;
    }
    String real = doors.getEnvironment().getRequiredProperty("local.server.port");
    List<String> lines = new ArrayList<>();
    lines.add(words.say("serve.ready", opened.pack().bureau().names().in(words.locale())));
    lines.add("  http://" + address + ":" + real + "/");
    if (opened.pack().bureau().sample()) {
      lines.add(words.say("serve.sample", opened.house().samplePassword()));
    }
    lines.addAll(more);
    lines.forEach(line -> world.out().print(line + "\n"));
    world.out().flush();
    awaitTheEnd();
    return Answer.good(new JsonObject().put("served", real), List.of());
  }

  /// Until a signal ends the process; the doors and the house close by the hook that Spring has
  /// set.
  private static void awaitTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The address that only this machine reaches.
  static String loopback() {
    return ServeOptions.LOOPBACK;
  }
}
