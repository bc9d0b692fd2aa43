package org.quanheng.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `quanheng serve`: runs a bureau until it is told to end.
@CommandLine.Command(name = "serve")
final class ServeCommand extends Command {

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port", order = 5)
  private String port = "8080";

  @Option(names = "--address", paramLabel = "IP", descriptionKey = "serve.address", order = 6)
  private String address = "127.0.0.1";

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    int number = OpenDoors.port(port, words);
    return switch (OpenedHouse.underItsLaw(options, world, words)) {
      case OpenedHouse.Opening.Closed closed -> closed.answer();
      case OpenedHouse.Opening.Open open ->
          new OpenDoors(open.house(), world, words).run(address, number, List.of());
    };
  }
}
