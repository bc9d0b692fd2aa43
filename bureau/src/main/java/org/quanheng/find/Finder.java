package org.quanheng.find;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.quanheng.ground.Sql;
import org.quanheng.law.Validity;
import org.quanheng.list.PackInForce;
import org.quanheng.list.Packs;
import org.quanheng.term.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the room: finds what a reader may be looking for.
public final class Finder {

  private static final String DRAWN = Sql.of(Finder.class, "drawn.sql");
  private static final String DRAWN_LOCKED = Sql.of(Finder.class, "drawn_locked.sql");
  private static final String CLEAR = Sql.of(Finder.class, "clear.sql");
  private static final String FILL = Sql.of(Finder.class, "fill.sql");
  private static final String MARK = Sql.of(Finder.class, "mark.sql");
  private static final String FIND = Sql.of(Finder.class, "found.sql");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Packs packs;
  private volatile int known;

  public Finder(JdbcClient database, TransactionTemplate transaction, Packs packs) {
    this.database = database;
    this.transaction = transaction;
    this.packs = packs;
  }

  /// What has all the words of a question in its code, its names or what is said of it; first what
  /// is called exactly so, then what begins so, then the rest, and what is no longer in force after
  /// what is.
  ///
  /// @param today the day on which things are in force or not
  /// @param most how many at most
  public List<Found> find(String question, LocalDate today, int most) {
    List<String> words = Spelling.words(question);
    if (words.isEmpty()) {
      return List.of();
    }
    drawIfOld();
    return database
        .sql(FIND)
        .param("whole", String.join(" ", words))
        .param("patterns", words.stream().map(Spelling::anywhere).toArray(String[]::new))
        .param("today", today)
        .param("most", most)
        .query(Finder::found)
        .list();
  }

  /// Whoever comes first after a proclamation draws; the others wait for him.
  private void drawIfOld() {
    PackInForce law = packs.current();
    int number = law.proclamation().number();
    if (known == number || database.sql(DRAWN).query(Integer.class).single() == number) {
      known = number;
      return;
    }
    transaction.executeWithoutResult(status -> {
      if (database.sql(DRAWN_LOCKED).query(Integer.class).single() < number) {
        draw(Drawing.of(law.pack()), number);
      }
    });
    known = number;
  }

  private void draw(List<Item> items, int number) {
    database.sql(CLEAR).update();
    database
        .sql(FILL)
        .param("kinds", texts(items, it -> it.kind().slug()))
        .param("places", IntStream.range(0, items.size()).boxed().toArray(Integer[]::new))
        .param("codes", texts(items, Item::code))
        .param("en", texts(items, it -> it.names().en()))
        .param("hans", texts(items, it -> it.names().zhHans()))
        .param("hant", texts(items, it -> it.names().zhHant()))
        .param("first_days", texts(items, it -> day(it.valid().from())))
        .param("end_days", texts(items, it -> day(it.valid().until())))
        .param("names", texts(items, Item::comparedNames))
        .param("words", texts(items, Item::comparedWords))
        .update();
    database.sql(MARK).param("proclamation", number).update();
  }

  private static String[] texts(List<Item> items, Function<Item, String> text) {
    return items.stream().map(text).toArray(String[]::new);
  }

  private static String day(LocalDate day) {
    if (day.equals(LocalDate.MAX)) {
      return "infinity";
    }
    return day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        Kind.of(row.getString("kind")),
        row.getString("code"),
        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
        new Validity(
            row.getObject("first_day", LocalDate.class),
            row.getObject("end_day", LocalDate.class)));
  }
}
