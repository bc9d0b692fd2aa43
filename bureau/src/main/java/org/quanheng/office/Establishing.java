package org.quanheng.office;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quanheng.ground.Sql;
import org.quanheng.law.Establishment;
import org.quanheng.law.Organ;
import org.quanheng.law.PostKind;
import org.quanheng.ledger.Json;
import org.quanheng.term.Names;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the units and posts of a pack into the office.
final class Establishing {

  private static final String UNIT = Sql.of(Establishing.class, "establish_unit.sql");
  private static final String KIND = Sql.of(Establishing.class, "establish_kind.sql");
  private static final String POSTS = Sql.of(Establishing.class, "establish_posts.sql");

  private Establishing() {}

  /// The units so that each comes after the one it stands under.
  static List<Organ> highestFirst(Establishment establishment) {
    Map<String, Organ> organs = establishment.organs();
    List<Organ> sorted = new ArrayList<>(organs.values());
    sorted.sort((one, other) -> depth(one, organs) - depth(other, organs));
    return sorted;
  }

  private static int depth(Organ organ, Map<String, Organ> organs) {
    int depth = 0;
    Organ at = organ;
    while (at != null && at.parent().isPresent()) {
      at = organs.get(at.parent().get());
      depth++;
    }
    return depth;
  }

  static void unit(JdbcClient database, Organ organ) {
    database
        .sql(UNIT)
        .param("unit", organ.slug())
        .param("level", organ.level())
        .param("region", organ.region())
        .param("parent", organ.parent().orElse(null), Types.VARCHAR)
        .param("en", organ.names().en())
        .param("hans", organ.names().zhHans())
        .param("hant", organ.names().zhHant())
        .update();
  }

  static void kind(JdbcClient database, PostKind kind) {
    database
        .sql(KIND)
        .param("kind", kind.slug())
        .param("head", kind.head())
        .param("apart", kind.apart().toArray(String[]::new))
        .param("names", json(kind.names()))
        .param("business", json(kind.business()))
        .param("integrity", json(kind.integrity()))
        .update();
  }

  static void posts(JdbcClient database, Organ organ) {
    database
        .sql(POSTS)
        .param("unit", organ.slug())
        .param("kinds", organ.posts().toArray(String[]::new))
        .param("from", Days.orOpen(organ.validity().from()), Types.DATE)
        .param("until", Days.orOpen(organ.validity().until()), Types.DATE)
        .update();
  }

  private static String json(Names names) {
    return Json.object()
        .put("en", names.en())
        .put("zh-Hans", names.zhHans())
        .put("zh-Hant", names.zhHant())
        .build()
        .text();
  }
}
