package org.quanheng.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quanheng.gate.Origin;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The acts there are, as far as they are public.
@Component
class Acts {

  private static final String NEWEST = Sql.of(Acts.class, "acts_newest.sql");
  private static final String OF_POWERS = Sql.of(Acts.class, "acts_of_powers.sql");
  private static final String OF_UNIT = Sql.of(Acts.class, "acts_of_unit.sql");
  private static final String OF_MATTER = Sql.of(Acts.class, "acts_of_matter.sql");
  private static final String BY_ID = Sql.of(Acts.class, "acts_by_id.sql");
  private static final String IN_FULL = Sql.of(Acts.class, "act_in_full.sql");
  private static final String RESTING_ON = Sql.of(Acts.class, "acts_resting_on.sql");
  private static final String SEALED_LAST = Sql.of(Acts.class, "acts_sealed_last.sql");

  private final JdbcClient published;
  private final ZoneId zone;

  Acts(JdbcClient published, ZoneId zone) {
    this.published = published;
    this.zone = zone;
  }

  /// One act in full.
  ///
  /// @param officers how many officers took it
  record Full(ActLine line, Instant recorded, List<UUID> because, int officers) {

    Full {
      because = List.copyOf(because);
    }
  }

  /// An act and when it was recorded.
  record Recorded(ActLine line, Instant at) {}

  /// So many of the acts that are sought, newest first, after a place.
  List<ActLine> newest(Sought sought, Cursor after, int limit) {
    return published
        .sql(query(sought))
        .param("origins", array(origins(sought)))
        .param("powers", sought.powers().map(Acts::array).orElse(null), Types.VARCHAR)
        .param("unit", sought.unit().orElse(null), Types.VARCHAR)
        .param("matter", sought.matter().orElse(null), Types.VARCHAR)
        .param("from", sought.from(zone).atOffset(ZoneOffset.UTC))
        .param("until", sought.until(zone).atOffset(ZoneOffset.UTC))
        .param("before", after.at().atOffset(ZoneOffset.UTC))
        .param("beforeAct", after.id())
        .param("limit", limit)
        .query((row, _) -> ActLine.of(row))
        .list();
  }

  /// Asks first for what leaves the fewest.
  private static String query(Sought sought) {
    if (sought.matter().isPresent()) {
      return OF_MATTER;
    }
    if (sought.unit().isPresent()) {
      return OF_UNIT;
    }
    return sought.powers().isPresent() ? OF_POWERS : NEWEST;
  }

  private static List<String> origins(Sought sought) {
    return sought.origin().map(List::of).orElseGet(() -> List.of(Origin.values())).stream()
        .map(Origin::slug)
        .toList();
  }

  /// These acts, in this order; those that are none are left out.
  List<ActLine> all(Collection<UUID> acts) {
    List<ActLine> found =
        published
            .sql(BY_ID)
            .param("acts", array(acts.stream().map(UUID::toString).toList()))
            .query((row, _) -> ActLine.of(row))
            .list();
    List<ActLine> inOrder = new ArrayList<>();
    for (UUID act : acts) {
      found.stream().filter(it -> it.act().equals(act)).forEach(inOrder::add);
    }
    return inOrder;
  }

  /// One act in full; nothing when there is none.
  Optional<Full> find(UUID act) {
    return published.sql(IN_FULL).param("act", act).query((row, _) -> full(row)).optional();
  }

  private static Full full(ResultSet row) throws SQLException {
    String[] because = (String[]) row.getArray("because").getArray();
    return new Full(
        ActLine.of(row),
        ActLine.instant(row, "recorded_at"),
        Arrays.stream(because).map(UUID::fromString).toList(),
        row.getInt("officers"));
  }

  /// The acts of its matter that rest on an act.
  List<ActLine> restingOn(ActLine act) {
    return published
        .sql(RESTING_ON)
        .param("matter", act.matter())
        .param("act", act.act())
        .query((row, _) -> ActLine.of(row))
        .list();
  }

  /// So many of the acts that were sealed last, the last first.
  List<Recorded> sealedLast(int limit) {
    return published
        .sql(SEALED_LAST)
        .param("limit", limit)
        .query((row, _) -> new Recorded(ActLine.of(row), ActLine.instant(row, "recorded_at")))
        .list();
  }

  /// Texts as PostgreSQL writes an array of them.
  private static String array(Collection<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
