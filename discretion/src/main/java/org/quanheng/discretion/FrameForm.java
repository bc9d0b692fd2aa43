package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/// The form of a benchmark's frames.
final class FrameForm {

  private static final String YUAN = "yuan";
  private static final Band BLANK = Band.closed(Rational.ZERO, Rational.ONE);

  private FrameForm() {}

  static List<Frame> frames(Entries front, List<Fact> facts, Heading.Words words, Notes notes) {
    List<Frame> frames = new ArrayList<>();
    Optional<Node> node = front.node("frames");
    if (node.isEmpty()) {
      return frames;
    }
    for (Map.Entry<String, Node> entry : Entries.open(node.get(), notes).all().entrySet()) {
      for (Frame.Subject subject : Frame.Subject.values()) {
        if (Messages.slug(subject).equals(entry.getKey())) {
          frames.add(frame(subject, entry.getValue(), facts, words, notes));
        }
      }
      if (!entry.getKey().equals("party") && !entry.getKey().equals("persons")) {
        notes.tell(
            Entries.lineOf(entry.getValue()),
            Rule.UNKNOWN_KEY,
            "key",
            entry.getKey(),
            "known",
            "party, persons");
      }
    }
    return frames;
  }

  private static Frame frame(
      Frame.Subject subject, Node node, List<Fact> facts, Heading.Words words, Notes notes) {
    Entries entries =
        Entries.closed(node, notes, Set.of("unit", "range", "basis"), Set.of("split"));
    String unit = entries.text("unit");
    boolean money = unit.equals(YUAN);
    if (!money && entries.has("unit")) {
      checkUnit(unit, facts, entries.line("unit"), notes);
    }
    String range = entries.text("range");
    Optional<Band> band = new BandText(money, words).read(range);
    if (band.isEmpty() && entries.has("range")) {
      notes.tell(entries.line("range"), Rule.WRONG_BAND, "found", range);
    }
    return new Frame(
        subject,
        money ? Optional.empty() : Optional.of(unit),
        band.orElse(BLANK),
        entries.node("split").map(split -> split(split, notes)),
        entries.basis("basis"));
  }

  private static void checkUnit(String unit, List<Fact> facts, int line, Notes notes) {
    Optional<Fact> fact = facts.stream().filter(it -> it.slug().equals(unit)).findFirst();
    if (fact.isEmpty()) {
      RuleForm.unknownFact(unit, facts, line, notes);
    } else if (!(fact.get().domain() instanceof Domain.Amount)) {
      notes.tell(line, Rule.UNIT_NOT_AN_AMOUNT, "fact", unit);
    }
  }

  private static Frame.Split split(Node node, Notes notes) {
    Entries entries = Entries.closed(node, notes, Set.of("at", "meeting"), Set.of());
    List<Rational> at = new ArrayList<>();
    Rational last = Rational.ZERO;
    for (Node item : entries.list("at")) {
      String text = Entries.text(item, notes);
      Optional<Rational> share = Rational.parse(text);
      if (share.isEmpty()) {
        notes.tell(Entries.lineOf(item), Rule.WRONG_NUMBER, "found", text);
      } else if (share.get().compareTo(last) <= 0 || share.get().compareTo(Rational.ONE) >= 0) {
        notes.tell(Entries.lineOf(item), Rule.SPLIT_NOT_ASCENDING, "found", text);
      } else {
        last = share.get();
        at.add(last);
      }
    }
    return new Frame.Split(
        at, entries.oneOf("meeting", Frame.Meeting.values(), Frame.Meeting.BOTH));
  }
}
