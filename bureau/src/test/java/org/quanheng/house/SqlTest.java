package org.quanheng.house;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanheng.ground.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/// Every query file is understood by the migrated database, and under the role of its own room: a
/// misspelt column and a reach into another room's tables fail here, not in the office.
class SqlTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("quanheng.root"), "bureau/src/main/java");

  /// The rooms that show pages keep nothing and read what the others publish, under one role.
  private static final Set<String> PAGES = Set.of("site", "desk");

  private static TestDatabase database;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void everyQueryIsUnderstoodAndStaysInItsRoom() throws IOException, SQLException {
    List<String> wrong = new ArrayList<>();
    List<Path> queries;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      queries = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
    assertThat(queries).isNotEmpty();
    for (Path query : queries) {
      String room = query.getParent().getFileName().toString();
      if (room.equals("ground")) {
        continue; // asked by the owner before the rooms exist
      }
      try (Connection connection = database.connect(PAGES.contains(room) ? "web" : room);
          Statement statement = connection.createStatement()) {
        // preparing checks tables and columns; explaining the prepared query checks the role's
        // rights
        statement.execute("SET plan_cache_mode = force_generic_plan");
        Numbered numbered = Numbered.of(Files.readString(query));
        statement.execute("PREPARE query AS " + numbered.sql());
        statement.execute("EXPLAIN EXECUTE query" + numbered.nulls());
      } catch (SQLException refused) {
        wrong.add(SOURCES.relativize(query) + ": " + refused.getMessage());
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// A query with `$1`, `$2` … in the places of its named parameters.
  private record Numbered(String sql, int parameters) {

    static Numbered of(String query) {
      String marked = NamedParameterUtils.substituteNamedParameters(query, null);
      StringBuilder sql = new StringBuilder();
      int parameters = 0;
      for (char character : marked.toCharArray()) {
        sql.append(character == '?' ? "$" + ++parameters : String.valueOf(character));
      }
      return new Numbered(sql.toString(), parameters);
    }

    String nulls() {
      return parameters == 0 ? "" : "(" + String.join(", ", nCopies(parameters, "NULL")) + ")";
    }
  }
}
