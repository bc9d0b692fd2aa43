package org.quanheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quanheng.replay.EventLog;
import org.quanheng.replay.Replay;
import org.quanheng.replay.Replay.Failed;
import org.quanheng.replay.Replay.Tally;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `quanheng replay`: sends a recorded event log through the gate, as historic acts.
@CommandLine.Command(name = "replay")
final class ReplayCommand extends Command {

  /// So many events that became no act are named; the rest are counted, and sealed like the others.
  private static final int NAMED = 20;

  @Parameters(arity = "1", paramLabel = "LOG", descriptionKey = "replay.log")
  private String log = "";

  @Mixin private HomeOptions options = new HomeOptions();

  @Override
  Answer answer(World world, Words words) throws Refused, WorldFailure, IOException {
    EventLog events;
    try {
      events = EventLog.in(Path.of(log));
    } catch (IllegalArgumentException unknown) {
      throw new Refused(words.say("replay.form", Reading.shown(log)));
    }
    return switch (OpenedHouse.underItsLaw(options, world, words)) {
      case OpenedHouse.Opening.Closed closed -> closed.answer();
      case OpenedHouse.Opening.Open open -> send(open.house(), events, world, words);
    };
  }

  private static Answer send(OpenedHouse opened, EventLog events, World world, Words words)
      throws IOException {
    try (opened;
        Progress progress = new Progress(world)) {
      Listening listening = new Listening(progress, words);
      Tally tally = opened.house().replay().run(events, listening);
      opened.house().seal().sequence();
      long size = opened.house().seal().health().signed();
      JsonObject json =
          new JsonObject()
              .put("events", tally.events())
              .put("acts", tally.acts())
              .put("refusals", tally.refusals())
              .put("unreadable", tally.unreadable())
              .put("ledger", size)
              .put("failed", listening.named.stream().map(ReplayCommand::json).toList());
      List<String> lines = new ArrayList<>();
      lines.add(
          words.say(
              "replay.done",
              tally.events(),
              tally.acts(),
              tally.refusals(),
              tally.unreadable(),
              size));
      listening.named.forEach(
          it -> lines.add(words.say("replay.failed", it.line(), it.caseCode(), it.why())));
      long unnamed = tally.refusals() + tally.unreadable() - listening.named.size();
      if (unnamed > 0) {
        lines.add(words.say("replay.more", unnamed));
      }
      return Answer.good(json, lines);
    }
  }

  private static JsonObject json(Failed failed) {
    return new JsonObject()
        .put("case", failed.caseCode())
        .put("line", failed.line())
        .putTexts("rules", failed.rules())
        .put("why", failed.why());
  }

  private static final class Listening implements Replay.Listener {

    private final Progress progress;
    private final Words words;
    private final List<Failed> named = new ArrayList<>();

    Listening(Progress progress, Words words) {
      this.progress = progress;
      this.words = words;
    }

    @Override
    public void accept(long events) {
      progress.say(words.say("replay.progress", events));
    }

    @Override
    public void failed(Failed failed) {
      if (named.size() < NAMED) {
        named.add(failed);
      }
    }
  }
}
