package org.quanheng.face;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of others, written in a little Markdown: paragraphs, lists, smaller headings, strong and
/// emphasised words, code. Whatever else is written stands there as it is written: no tag, no link
/// and no picture ever comes out of it (CommonMark 0.31.2 says how these look; only they are read).
public record Prose(List<Block> blocks) {

  /// A piece that begins on a line of its own.
  public sealed interface Block {

    record Paragraph(List<Span> spans) implements Block {

      public Paragraph {
        spans = List.copyOf(spans);
      }
    }

    record Heading(List<Span> spans) implements Block {

      public Heading {
        spans = List.copyOf(spans);
      }
    }

    record Items(boolean numbered, List<List<Span>> items) implements Block {

      public Items {
        items = List.copyOf(items);
      }
    }
  }

  /// How words stand out.
  public enum Style {
    PLAIN,
    STRONG,
    EMPHASIS,
    CODE
  }

  /// Words of one style.
  public record Span(Style style, String text) {}

  private static final Pattern GAP = Pattern.compile("\\n[ \\t]*\\n");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
  private static final Pattern ITEM = Pattern.compile("(?:([-*+])|\\d{1,9}[.)]) +(.*)");
  private static final Pattern MARKED =
      Pattern.compile("\\*\\*(\\S(?:.*?\\S)?)\\*\\*|\\*([^\\s*](?:[^*]*[^\\s*])?)\\*|`([^`]+)`");

  /// No space belongs between two of these where a line was broken.
  private static final Pattern CHINESE_END =
      Pattern.compile(".*[\\p{IsHan}\\p{InCJK_Symbols_And_Punctuation}\\x{ff00}-\\x{ffef}]");

  public Prose {
    blocks = List.copyOf(blocks);
  }

  public static Prose of(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String chunk : GAP.split(text.replace("\r\n", "\n").strip(), -1)) {
      if (!chunk.isBlank()) {
        blocks.addAll(blocks(chunk.strip().lines().map(String::strip).toList()));
      }
    }
    return new Prose(blocks);
  }

  /// The words alone, each block on a line of its own.
  public String words() {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Paragraph(List<Span> spans) -> lines.add(words(spans));
        case Block.Heading(List<Span> spans) -> lines.add(words(spans));
        case Block.Items items -> items.items().forEach(item -> lines.add(words(item)));
      }
    }
    return String.join("\n", lines);
  }

  private static String words(List<Span> spans) {
    return String.join("", spans.stream().map(Span::text).toList());
  }

  private static List<Block> blocks(List<String> lines) {
    Matcher heading = HEADING.matcher(lines.getFirst());
    if (heading.matches()) {
      List<Block> blocks = new ArrayList<>(List.of(new Block.Heading(spans(heading.group(1)))));
      if (lines.size() > 1) {
        blocks.addAll(blocks(lines.subList(1, lines.size())));
      }
      return blocks;
    }
    Matcher item = ITEM.matcher(lines.getFirst());
    return List.of(
        item.matches()
            ? new Block.Items(item.group(1) == null, items(lines))
            : new Block.Paragraph(spans(joined(lines))));
  }

  private static List<List<Span>> items(List<String> lines) {
    List<List<String>> items = new ArrayList<>();
    for (String line : lines) {
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        items.add(new ArrayList<>(List.of(item.group(2))));
      } else {
        items.getLast().add(line);
      }
    }
    return items.stream().map(it -> spans(joined(it))).toList();
  }

  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (!text.isEmpty() && !CHINESE_END.matcher(text).matches()) {
        text.append(' ');
      }
      text.append(line);
    }
    return text.toString();
  }

  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int at = 0;
    while (marked.find()) {
      if (marked.start() > at) {
        spans.add(new Span(Style.PLAIN, text.substring(at, marked.start())));
      }
      spans.add(span(marked));
      at = marked.end();
    }
    if (at < text.length()) {
      spans.add(new Span(Style.PLAIN, text.substring(at)));
    }
    return spans;
  }

  private static Span span(Matcher marked) {
    if (marked.group(1) != null) {
      return new Span(Style.STRONG, marked.group(1));
    }
    return marked.group(2) != null
        ? new Span(Style.EMPHASIS, marked.group(2))
        : new Span(Style.CODE, marked.group(3));
  }
}
