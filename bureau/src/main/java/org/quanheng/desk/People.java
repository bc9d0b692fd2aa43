package org.quanheng.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quanheng.desk.Desk.Person;
import org.quanheng.ground.Sql;
import org.quanheng.term.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Officers by their names.
@Component
class People {

  private static final String NAMED = Sql.of(People.class, "officers_named.sql");
  private static final String ALL = Sql.of(People.class, "officers_known.sql");

  private final JdbcClient published;

  People(JdbcClient published) {
    this.published = published;
  }

  /// The officer of this code; one nobody knows is called by it.
  Person named(String officer) {
    return named(List.of(officer)).getFirst();
  }

  /// The officers of these codes, in their order.
  List<Person> named(Collection<String> officers) {
    Map<String, Person> known = new LinkedHashMap<>();
    published
        .sql(NAMED)
        .param("officers", officers.toArray(String[]::new))
        .query(People::person)
        .list()
        .forEach(it -> known.put(it.officer(), it));
    return officers.stream()
        .map(it -> known.getOrDefault(it, new Person(it, new Names(it, it, it), false)))
        .toList();
  }

  /// Every officer there is, in order of their codes.
  List<Person> all() {
    return published.sql(ALL).query(People::person).list();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    Names names =
        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"));
    return new Person(row.getString("officer"), names, row.getBoolean("sample"));
  }
}
