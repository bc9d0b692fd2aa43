package org.quanheng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quanheng.draw.Part;
import org.quanheng.draw.Problem;
import org.quanheng.draw.Randomness;
import org.quanheng.draw.Result;

/// The files of a draw, side by side in one folder.
///
/// @param files those that are there
record DrawFolder(Path folder, Map<Part, byte[]> files) {

  private static final int LONGEST = 256 * 1024 * 1024;

  /// The folder that is named, or the one a file of the draw is in.
  ///
  /// @param named the part that the file is, whatever it is called
  static DrawFolder of(String name, Part named, Words words)
      throws Refused, WorldFailure, IOException {
    Path path = Places.readable(name, words);
    boolean isFolder = Files.isDirectory(path);
    Path folder = isFolder ? path : path.toAbsolutePath().resolveSibling("");
    Map<Part, byte[]> files = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      Path file = part == named && !isFolder ? path : folder.resolve(part.file());
      if (Files.isRegularFile(file)) {
        files.put(part, Places.file(file.toString(), LONGEST, words));
      }
    }
    return new DrawFolder(folder, files);
  }

  /// The bytes of a part; none when it is [#missing].
  byte[] bytes(Part part) {
    return files.getOrDefault(part, new byte[0]);
  }

  /// A problem for each part that a draw cannot begin without.
  List<Problem> missing() {
    return Stream.of(Part.DECLARATION, Part.SUBJECTS, Part.INSPECTORS, Part.RECUSALS)
        .filter(part -> !files.containsKey(part))
        .map(part -> new Problem(Problem.Rule.PART_MISSING, part.file(), List.of()))
        .toList();
  }

  /// Writes the randomness and the result beside the declaration. What is there already stays: a
  /// draw has one result.
  void publish(Randomness randomness, Result result, Words words) throws Refused, IOException {
    List<String> other = new ArrayList<>();
    for (Part part : List.of(Part.RANDOMNESS, Part.RESULT)) {
      String text = part == Part.RESULT ? result.text() : randomness.text();
      if (files.containsKey(part) && !text(files.get(part)).equals(text)) {
        other.add(words.say("draw.other-result", part.file()));
      }
    }
    if (!other.isEmpty()) {
      throw new Refused(other);
    }
    write(Part.RANDOMNESS, randomness.text());
    write(Part.RESULT, result.text());
  }

  private void write(Part part, String text) throws IOException {
    Path whole = Files.createTempFile(folder, "." + part.file(), "");
    try {
      Files.writeString(whole, text);
      Files.move(
          whole,
          folder.resolve(part.file()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
