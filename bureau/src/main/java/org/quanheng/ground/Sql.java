package org.quanheng.ground;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A query in a file beside the class that asks it: one query per file, the first line a comment
/// that says in words what it answers, parameters by name (`:act`).
///
/// ```java
/// private static final String NEXT_ENTRIES = Sql.of(Export.class, "next_entries.sql");
/// ```
public final class Sql {
  private Sql() {}

  /// The query's text, for `JdbcClient.sql`. A missing or ill-formed file is a fault of ours.
  public static String of(Class<?> beside, String file) {
    String text = text(beside, file).strip();
    if (!text.startsWith("-- ") || !text.contains("\n")) {
      throw new AssertionError(file + " must begin with a comment saying what it answers");
    }
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }

  private static String text(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError("no query " + file + " beside " + beside.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
