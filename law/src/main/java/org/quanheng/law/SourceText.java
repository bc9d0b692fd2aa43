package org.quanheng.law;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// The text of one file, and its bytes as they were read.
final class SourceText {

  /// The largest file that is read, in bytes.
  static final int LARGEST = 1 << 20;

  /// The longest line that is read, in bytes.
  static final int LONGEST_LINE = 10_000;

  private final String text;
  private final byte[] bytes;

  private SourceText(String text, byte[] bytes) {
    this.text = text;
    this.bytes = bytes;
  }

  String text() {
    return text;
  }

  /// The file's bytes; never changed by anyone.
  byte[] bytes() {
    return bytes;
  }

  /// SHA-256 of the file's bytes.
  String digest() {
    return digest(bytes);
  }

  /// The text these bytes are; empty, and told, when they are no text a person could have checked.
  static Optional<SourceText> of(byte[] bytes, Notes notes) {
    int longLine = longLine(bytes);
    if (longLine > 0) {
      Map<String, String> facts = Map.of("most", Integer.toString(LONGEST_LINE));
      notes.lose(longLine, Rule.LINE_TOO_LONG, facts, "> " + LONGEST_LINE);
      return Optional.empty();
    }
    if (bytes.length > LARGEST) {
      Map<String, String> facts = Map.of("most", Integer.toString(LARGEST));
      notes.lose(1, Rule.FILE_TOO_LARGE, facts, "> " + LARGEST);
      return Optional.empty();
    }
    return decoded(bytes, notes)
        .flatMap(text -> clean(text, notes))
        .map(text -> new SourceText(text, bytes));
  }

  private static Optional<String> decoded(byte[] bytes, Notes notes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String found = "0x%02X".formatted(bytes[in.position()]);
      int line = 1 + count(bytes, in.position());
      notes.lose(line, Rule.NOT_UTF_8, Map.of("found", found), found);
      return Optional.empty();
    }
    return Optional.of(out.flip().toString());
  }

  /// The text without the marks other systems leave, each told once.
  private static Optional<String> clean(String decoded, Notes notes) {
    String text = decoded;
    if (text.startsWith("\uFEFF")) {
      notes.tell(1, Rule.BYTE_ORDER_MARK, Map.of(), "U+FEFF");
      text = text.substring(1);
    }
    int carriageReturn = text.indexOf('\r');
    if (carriageReturn >= 0) {
      int line =
          1 + Math.toIntExact(text.chars().limit(carriageReturn).filter(c -> c == '\n').count());
      notes.tell(line, Rule.CARRIAGE_RETURN, Map.of(), "U+000D");
      text = text.replace("\r\n", "\n").replace('\r', '\n');
    }
    if (text.isBlank()) {
      notes.lose(1, Rule.EMPTY_FILE, Map.of(), notes.file());
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /// The first line longer than allowed; 0 if there is none.
  private static int longLine(byte[] bytes) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        line++;
        start = i + 1;
      } else if (i - start >= LONGEST_LINE) {
        return line;
      }
    }
    return 0;
  }

  private static int count(byte[] bytes, int end) {
    int lines = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        lines++;
      }
    }
    return lines;
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
