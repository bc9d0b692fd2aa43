package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quanheng.term.Language;
import org.quanheng.term.Names;

/// The form of the ladder: a table with a tier on each row, from mild to severe.
final class TierForm {

  /// Tiers whose names the product knows.
  static final Set<String> KNOWN = Set.of("none", "mitigated", "lenient", "normal", "severe");

  private static final Set<String> COLUMNS =
      Set.of("tier", "nature", "party", "persons", "en", "zh-Hans", "zh-Hant");

  private final Sections.Table table;
  private final List<Frame> frames;
  private final Heading.Words words;
  private final Notes notes;
  private int within;

  private TierForm(Sections.Table table, List<Frame> frames, Heading.Words words, Notes notes) {
    this.table = table;
    this.frames = frames;
    this.words = words;
    this.notes = notes;
  }

  static Ladder ladder(Sections body, List<Frame> frames, Heading.Words words, Notes notes) {
    Sections.Table table = body.tables().get("Tiers");
    if (table == null) {
      notes.tell(1, Rule.MISSING_TABLE, "table", "## Tiers");
      return new Ladder(List.of());
    }
    return new TierForm(table, frames, words, notes).read();
  }

  static Names known(String slug) {
    return new Names(
        Messages.say(Language.EN.locale(), "tier." + slug),
        Messages.say(Language.ZH_HANS.locale(), "tier." + slug),
        Messages.say(Language.ZH_HANT.locale(), "tier." + slug));
  }

  private Ladder read() {
    for (String column : table.columns()) {
      if (!COLUMNS.contains(column)) {
        notes.tell(table.line(), Rule.UNKNOWN_COLUMN, "column", column);
      }
    }
    for (String column : List.of("tier", "nature")) {
      if (table.column(column) < 0) {
        notes.tell(table.line(), Rule.MISSING_COLUMN, "column", column);
        return new Ladder(List.of());
      }
    }
    List<Tier> tiers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Tier.Nature last = Tier.Nature.NONE;
    for (Sections.Line line : table.rows()) {
      Tier tier = tier(line);
      if (!seen.add(tier.slug())) {
        notes.tell(line.number(), Rule.DUPLICATE_ROW, "row", tier.slug());
      }
      if (tier.nature().compareTo(last) < 0) {
        notes.tell(line.number(), Rule.LADDER_OUT_OF_ORDER, "tier", tier.slug());
      }
      last = tier.nature();
      tiers.add(tier);
    }
    if (within == 0) {
      notes.tell(table.line(), Rule.NO_TIER_WITHIN);
    }
    countSplits();
    return new Ladder(tiers);
  }

  private void countSplits() {
    for (Frame frame : frames) {
      if (frame.split().isPresent() && frame.split().get().bands() != within) {
        notes.tell(
            table.line(),
            Rule.SPLIT_COUNT,
            "bands",
            Integer.toString(frame.split().get().bands()),
            "tiers",
            Integer.toString(within));
      }
    }
  }

  private Tier tier(Sections.Line line) {
    String slug = Entries.slug(text(line, "tier"), line.number(), notes);
    Tier.Nature nature = nature(line);
    List<Band> bands = new ArrayList<>();
    for (Frame frame : frames) {
      bands.add(band(frame, nature, line));
    }
    if (nature == Tier.Nature.WITHIN) {
      within++;
    }
    for (Frame.Subject subject : Frame.Subject.values()) {
      String cell = text(line, Messages.slug(subject));
      boolean framed = frames.stream().anyMatch(frame -> frame.subject() == subject);
      if (!framed && !cell.isEmpty() && !cell.equals(Cell.ANY)) {
        notes.tell(line.number(), Rule.BAND_WITHOUT_FRAME, "subject", Messages.slug(subject));
      }
    }
    return new Tier(slug, names(slug, line), nature, bands);
  }

  private Tier.Nature nature(Sections.Line line) {
    String word = text(line, "nature");
    for (Tier.Nature nature : Tier.Nature.values()) {
      if (Messages.slug(nature).equals(word)) {
        return nature;
      }
    }
    notes.tell(line.number(), Rule.UNKNOWN_WORD, "found", word, "known", "none, reduced, within");
    return Tier.Nature.NONE;
  }

  private Band band(Frame frame, Tier.Nature nature, Sections.Line line) {
    String text = text(line, Messages.slug(frame.subject()));
    if (nature == Tier.Nature.NONE) {
      if (!text.isEmpty() && !text.equals(Cell.ANY)) {
        notes.tell(line.number(), Rule.WRONG_BAND, "found", text);
      }
      return Band.closed(Rational.ZERO, Rational.ZERO);
    }
    if (text.equals(BandText.BY_SPLIT) && frame.split().isPresent()) {
      int last = frame.split().get().bands() - 1;
      return frame.part(Math.min(within, last));
    }
    Optional<Band> band = new BandText(frame.unit().isEmpty(), words).read(text);
    if (band.isEmpty()) {
      notes.tell(line.number(), Rule.WRONG_BAND, "found", text);
    }
    return band.orElse(frame.band());
  }

  private Names names(String slug, Sections.Line line) {
    Names names = new Names(text(line, "en"), text(line, "zh-Hans"), text(line, "zh-Hant"));
    boolean named = !names.en().isEmpty() && !names.zhHans().isEmpty() && !names.zhHant().isEmpty();
    if (named) {
      return names;
    }
    if (KNOWN.contains(slug)) {
      return known(slug);
    }
    notes.tell(line.number(), Rule.MISSING_COLUMN, "column", "en, zh-Hans, zh-Hant");
    return names;
  }

  private String text(Sections.Line line, String column) {
    int place = table.column(column);
    return place < 0 ? "" : line.cells().get(place);
  }
}
