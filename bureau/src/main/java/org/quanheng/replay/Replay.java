package org.quanheng.replay;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.quanheng.gate.Draft;
import org.quanheng.gate.DraftForm;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Outcome;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Refused;
import org.quanheng.ledger.Json;
import org.quanheng.list.PowerList;

/// Sends a log through the batch door of the gate. What passes is an act, what does not is a sealed
/// refusal, what cannot be read is counted and named; nothing stops the rest.
public final class Replay {

  /// Drafts in one transaction: large enough that the commit weighs little, small enough that
  /// progress is seen.
  private static final int BATCH = 500;

  private final Gate gate;
  private final PowerList list;
  private final ZoneId zone;

  /// @param zone the zone in which the bureau's days begin
  public Replay(Gate gate, PowerList list, ZoneId zone) {
    this.gate = gate;
    this.list = list;
    this.zone = zone;
  }

  /// What became of a log.
  ///
  /// @param events how many lines the log had: `acts + refusals + unreadable`
  public record Tally(long events, long acts, long refusals, long unreadable) {}

  /// An event that did not become an act.
  ///
  /// @param rules the rules of the gate it broke; empty when it could not be read
  /// @param why in words
  public record Failed(String caseCode, long line, List<String> rules, String why) {

    /// The failure as one line of JSON.
    public Json.Obj json() {
      return Json.object()
          .put("case", caseCode)
          .put("line", line)
          .put("rules", Json.texts(rules))
          .put("why", why)
          .build();
    }
  }

  /// Is told what happens on the way.
  public interface Listener extends LongConsumer {

    /// How many events have been dealt with so far.
    @Override
    void accept(long events);

    /// An event did not become an act.
    void failed(Failed failed);
  }

  /// Sends all of a log, in its order.
  public Tally run(EventLog log, Listener listener) throws IOException {
    Sending sending = new Sending(new Translation(list.freshLaw(), zone, log.name()), listener);
    log.read(sending::take);
    sending.flush();
    return sending.tally();
  }

  private final class Sending {

    private final Translation translation;
    private final Listener listener;
    private final List<LogLine.Event> events = new ArrayList<>(BATCH);
    private final List<Draft> drafts = new ArrayList<>(BATCH);
    private long acts;
    private long refusals;
    private long unreadable;

    Sending(Translation translation, Listener listener) {
      this.translation = translation;
      this.listener = listener;
    }

    void take(LogLine line) {
      switch (line) {
        case LogLine.Event event -> take(event);
        case LogLine.Unreadable bad -> unreadable(bad.caseCode(), bad.line(), bad.why());
      }
    }

    private void take(LogLine.Event event) {
      switch (translation.read(event)) {
        case DraftForm.Read.Good good -> {
          events.add(event);
          drafts.add(good.draft());
          if (drafts.size() == BATCH) {
            flush();
          }
        }
        case DraftForm.Read.Bad bad -> {
          List<String> mistakes =
              bad.mistakes().stream().map(it -> it.field() + " is " + it.kind()).toList();
          unreadable(event.caseCode(), event.line(), String.join(", ", mistakes));
        }
      }
    }

    private void unreadable(String caseCode, long line, String why) {
      unreadable++;
      listener.failed(new Failed(caseCode, line, List.of(), why));
    }

    void flush() {
      List<Outcome> outcomes = gate.passAll(drafts);
      for (int i = 0; i < outcomes.size(); i++) {
        switch (outcomes.get(i)) {
          case Passed passed -> acts++;
          case Refused refused -> {
            refusals++;
            listener.failed(failed(events.get(i), refused));
          }
        }
      }
      events.clear();
      drafts.clear();
      listener.accept(acts + refusals + unreadable);
    }

    Tally tally() {
      return new Tally(acts + refusals + unreadable, acts, refusals, unreadable);
    }

    private static Failed failed(LogLine.Event event, Refused refused) {
      List<String> rules =
          refused.reasons().stream().map(it -> it.rule().slug()).distinct().toList();
      List<String> words = refused.reasons().stream().map(it -> it.say(Locale.ENGLISH)).toList();
      return new Failed(event.caseCode(), event.line(), rules, String.join(" ", words));
    }
  }
}
