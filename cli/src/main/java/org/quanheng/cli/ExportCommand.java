package org.quanheng.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.seal.Export;
import org.quanheng.seal.Seal;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `quanheng export`: writes the public ledger as plain files that any web server can carry.
@CommandLine.Command(name = "export")
final class ExportCommand extends Command {

  @Parameters(arity = "1", paramLabel = "DIR", descriptionKey = "export.folder")
  private String folder = "";

  @Mixin private HomeOptions options = new HomeOptions();

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    Path to;
    try {
      to = Path.of(folder).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new Refused(words.say("place.no-path", Reading.shown(folder)));
    }
    return switch (OpenedHouse.asItStands(options, world, words)) {
      case OpenedHouse.Opening.Closed closed -> closed.answer();
      case OpenedHouse.Opening.Open open -> write(open.house(), to, words);
    };
  }

  private static Answer write(OpenedHouse opened, Path to, Words words) {
    try (opened) {
      Seal seal = opened.house().seal();
      seal.sequence();
      Checkpoint checkpoint = new Export(seal, to).write();
      JsonObject json =
          new JsonObject()
              .put("folder", to.toString())
              .put("origin", checkpoint.origin())
              .put("size", checkpoint.size())
              .put("root", checkpoint.root().hex());
      return Answer.good(json, List.of(words.say("export.done", checkpoint.size(), to.toString())));
    }
  }
}
