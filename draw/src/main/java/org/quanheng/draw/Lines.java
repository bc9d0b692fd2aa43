package org.quanheng.draw;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of a part: UTF-8, each ended by one line feed, none of them with a carriage return.
/// The same text has the same bytes for everybody, or it is refused.
record Lines(Part part, List<String> lines) {

  static Lines of(Part part, byte[] bytes, Problems problems) {
    String text = text(part, bytes, problems);
    int carriageReturn = text.indexOf('\r');
    if (carriageReturn >= 0) {
      int line = 1 + (int) text.chars().limit(carriageReturn).filter(c -> c == '\n').count();
      problems.at(Problem.Rule.CARRIAGE_RETURN, part, line);
    }
    List<String> lines = List.of(text.split("\n", -1));
    if (!lines.getLast().isEmpty()) {
      problems.at(Problem.Rule.LAST_LINE_OPEN, part, lines.size(), lines.getLast());
      return new Lines(part, lines);
    }
    return new Lines(part, lines.subList(0, lines.size() - 1));
  }

  private static String text(Part part, byte[] bytes, Problems problems) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      problems.add(Problem.Rule.NOT_UTF_8, part);
      return "";
    }
  }
}
