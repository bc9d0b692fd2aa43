package org.quanheng.law;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one YAML document without anchors, aliases and tags into a [Tree].
final class YamlText {

  private static final int DEEPEST = 16;

  /// A line without its colon is only missed on the next, so its own line is that of the context.
  private static final String SIMPLE_KEY = "while scanning a simple key";

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();

  private final Notes notes;
  private final int linesBefore;
  private final Iterator<Event> events;

  private YamlText(String text, int linesBefore, Notes notes) {
    this.notes = notes;
    this.linesBefore = linesBefore;
    this.events = new Parse(SETTINGS).parseString(text).iterator();
  }

  /// The document in this text, which stands so many lines below the file's top; empty when the
  /// text breaks YAML's grammar or holds no value, which is told.
  static Optional<Tree> read(String text, int linesBefore, Notes notes) {
    try {
      return new YamlText(text, linesBefore, notes).document();
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark =
          SIMPLE_KEY.equals(e.getContext()) ? e.getContextMark() : e.getProblemMark();
      wrong(notes, linesBefore + mark.map(Mark::getLine).orElse(0) + 1, e.getProblem());
    } catch (ReaderException e) {
      int end = text.offsetByCodePoints(0, Math.min(e.getPosition(), codePoints(text)));
      String character = "U+%04X".formatted(e.getCodePoint());
      wrong(notes, linesBefore + lines(text.substring(0, end)), character);
    } catch (YamlEngineException e) {
      wrong(notes, linesBefore + 1, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static void wrong(Notes notes, int line, String detail) {
    notes.lose(line, Rule.SYNTAX, Map.of("detail", detail), detail);
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int lines(String text) {
    return 1 + Math.toIntExact(text.chars().filter(c -> c == '\n').count());
  }

  private Optional<Tree> document() {
    expect(Event.ID.StreamStart);
    Event start = events.next();
    if (start.getEventId() == Event.ID.StreamEnd) {
      notes.lose(linesBefore + 1, Rule.EMPTY_FILE, Map.of(), notes.file());
      return Optional.empty();
    }
    Optional<Tree> tree = value(events.next(), 0);
    expect(Event.ID.DocumentEnd);
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      wrong(notes, line(end), "---");
      return Optional.empty();
    }
    return notes.broken() ? Optional.empty() : tree;
  }

  /// The value that begins with this event; empty when it nests too deep or is an alias.
  private Optional<Tree> value(Event event, int depth) {
    plain(event);
    if (event instanceof ScalarEvent scalar) {
      boolean quoted = !scalar.isPlain();
      return Optional.of(new Tree.Scalar(scalar.getValue(), quoted, line(event)));
    }
    if (!(event instanceof CollectionStartEvent collection)) {
      return Optional.empty();
    }
    if (depth == DEEPEST) {
      throw new ParserException("nested deeper than " + DEEPEST, collection.getStartMark());
    }
    return Optional.of(
        event instanceof MappingStartEvent ? mapping(event, depth) : sequence(event, depth));
  }

  private Tree sequence(Event start, int depth) {
    List<Tree> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      value(event, depth + 1).ifPresent(items::add);
      event = events.next();
    }
    return new Tree.Sequence(items, line(start));
  }

  private Tree mapping(Event start, int depth) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      int line = line(event);
      Optional<Tree> key = value(event, depth + 1);
      Optional<Tree> value = value(events.next(), depth + 1);
      if (key.isPresent() && !(key.get() instanceof Tree.Scalar)) {
        wrong(notes, line, "key");
      } else if (key.isPresent() && value.isPresent()) {
        String name = ((Tree.Scalar) key.get()).text();
        Keys.put(entries, name, new Tree.Entry(value.get(), line), notes);
      }
      event = events.next();
    }
    return new Tree.Mapping(entries, line(start));
  }

  /// Tells of an anchor, an alias or a tag.
  private void plain(Event event) {
    String mark = "";
    if (event instanceof AliasEvent alias) {
      mark = "*" + alias.getAlias();
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      mark = "&" + node.getAnchor().get();
    } else if (event instanceof ScalarEvent scalar) {
      mark = scalar.getTag().orElse("");
    } else if (event instanceof CollectionStartEvent collection) {
      mark = collection.getTag().orElse("");
    }
    if (!mark.isEmpty()) {
      notes.lose(line(event), Rule.ANCHOR_ALIAS_OR_TAG, Map.of("mark", mark), mark);
    }
  }

  private void expect(Event.ID id) {
    Event event = events.next();
    if (event.getEventId() != id) {
      throw new AssertionError("expected " + id + ", met " + event.getEventId());
    }
  }

  private int line(Event event) {
    return linesBefore + 1 + event.getStartMark().map(mark -> mark.getLine()).orElse(0);
  }
}
