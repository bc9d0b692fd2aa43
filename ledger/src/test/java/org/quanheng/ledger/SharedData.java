package org.quanheng.ledger;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The published vectors beside the checkout. Where they are absent, their tests are skipped.
final class SharedData {
  private static final int BLOCK = 512;

  private SharedData() {}

  static byte[] gunzip(String name) throws IOException {
    Path folder = Path.of(System.getProperty("quanheng.root")).resolve("../shared/data");
    Path file = folder.resolve("merkle-vectors").resolve(name).normalize();
    assumeTrue(Files.isReadable(file), "published vectors are not there: " + file);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  /// The regular files of a tar archive: blocks of 512 bytes, a header and then the contents.
  static Map<String, String> untar(byte[] tar) {
    Map<String, String> files = new LinkedHashMap<>();
    int at = 0;
    while (at < tar.length && tar[at] != 0) {
      String name = text(tar, at, 100);
      int size = Integer.parseInt(text(tar, at + 124, 12).strip(), 8);
      if (tar[at + 156] == '0' || tar[at + 156] == 0) {
        files.put(name, new String(tar, at + BLOCK, size, StandardCharsets.UTF_8));
      }
      at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
    }
    return files;
  }

  private static String text(byte[] tar, int at, int length) {
    String field = new String(tar, at, length, StandardCharsets.US_ASCII);
    int end = field.indexOf('\0');
    return end < 0 ? field : field.substring(0, end);
  }
}
