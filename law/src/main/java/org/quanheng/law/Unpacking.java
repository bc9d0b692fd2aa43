package org.quanheng.law;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// An archive being opened.
final class Unpacking {

  private static final int LONGEST_PATH = 255;

  private final Report report = new Report();
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private int entries;
  private long bytes;
  private boolean stopped;

  Unpacking() {}

  Archive unzip(byte[] zip) {
    if (zip.length > Archive.LARGEST) {
      tooLarge(Archive.LARGEST);
      return end();
    }
    try (ZipInputStream stream =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      ZipEntry entry = stream.getNextEntry();
      while (entry != null && !stopped) {
        if (!entry.isDirectory()) {
          add(entry.getName(), stream.readNBytes(SourceText.LARGEST + 1));
        }
        entry = stopped ? null : stream.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      // the latter for names that are no text
      String detail = String.valueOf(e.getMessage());
      tell(".", Rule.NOT_AN_ARCHIVE, "detail", Values.shown(detail));
    }
    if (entries == 0 && report.problems().isEmpty()) {
      tell(".", Rule.NOT_AN_ARCHIVE, "detail", "0");
    }
    return end();
  }

  void add(String path, byte[] content) {
    entries++;
    bytes += content.length;
    if (!isSafe(path)) {
      tell(Values.shown(path), Rule.UNSAFE_PATH, "path", Values.shown(path));
    } else if (content.length > SourceText.LARGEST) {
      // what is left of it is not even looked at
      tell(path, Rule.FILE_TOO_LARGE, "most", Integer.toString(SourceText.LARGEST));
      stopped = true;
    } else if (files.putIfAbsent(path, content) != null) {
      tell(path, Rule.PATH_TWICE, "path", path);
    }
    if (entries > PackFiles.MOST_FILES) {
      tell(".", Rule.TOO_MANY_FILES, "most", Integer.toString(PackFiles.MOST_FILES));
      stopped = true;
    } else if (bytes > Archive.MOST_BYTES) {
      tooLarge(Archive.MOST_BYTES);
    }
  }

  Archive end() {
    List<Problem> problems = report.problems();
    if (!problems.isEmpty()) {
      return new Archive.Refused(problems);
    }
    SortedMap<String, byte[]> ofThePack = new TreeMap<>();
    String folder = folder();
    files.forEach((path, content) -> {
      String inside = path.substring(folder.length());
      if (FolderFiles.isOfThePack(inside) && !Place.isBeside(inside)) {
        ofThePack.put(inside, content);
      }
    });
    return new Archive.Opened(new MapFiles(ofThePack));
  }

  /// The folder everything lies in, when the pack's own files lie in it and not at the top.
  private String folder() {
    List<String> tops = new ArrayList<>();
    for (String path : files.keySet()) {
      int end = path.indexOf('/') + 1;
      if (path.substring(end).equals("bureau.yaml")) {
        tops.add(path.substring(0, end));
      }
    }
    return tops.size() == 1 ? tops.getFirst() : "";
  }

  private static boolean isSafe(String path) {
    boolean plain =
        path.codePoints().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':');
    List<String> steps = List.of(path.split("/", -1));
    return plain
        && path.length() <= LONGEST_PATH
        && steps.stream()
            .noneMatch(step -> step.isBlank() || step.equals(".") || step.equals(".."));
  }

  private void tooLarge(int most) {
    tell(".", Rule.ARCHIVE_TOO_LARGE, "most", Integer.toString(most));
    stopped = true;
  }

  private void tell(String file, Rule rule, String fact, String value) {
    report.tell(file, 1, rule, Map.of(fact, value), value);
  }
}
