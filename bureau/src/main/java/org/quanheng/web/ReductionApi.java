package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quanheng.ground.Sql;
import org.quanheng.law.Category;
import org.quanheng.law.Reduction;
import org.quanheng.ledger.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What became of the list between two days: how many items and how many approvals went, in number
/// and per cent, and which.
@RestController
class ReductionApi {

  private static final String POWERS = Sql.of(ReductionApi.class, "powers_on_two_days.sql");

  private final JdbcClient published;

  ReductionApi(JdbcClient published) {
    this.published = published;
  }

  /// One code on the two days, with the category it had on each of them where it was in force.
  private record Line(
      String power,
      Json.Obj names,
      Optional<String> before,
      Optional<String> after,
      boolean changed) {

    boolean isRemoved() {
      return after.isEmpty();
    }

    boolean isAdded() {
      return before.isEmpty();
    }

    Json json() {
      String category = after.or(() -> before).orElseThrow();
      return Json.object().put("category", category).put("code", power).put("names", names).build();
    }
  }

  @GetMapping("/api/list/reduction")
  Json reduction(HttpServletRequest request) {
    Asked asked = Asked.of(request, "from", "to");
    LocalDate from = asked.day("from");
    LocalDate to = asked.day("to");
    if (from.isAfter(to)) {
      asked.wrong("to", "before-from");
    }
    asked.requireGood();
    List<Line> lines =
        published
            .sql(POWERS)
            .param("from", from)
            .param("to", to)
            .query((row, _) -> line(row))
            .list();
    return Json.object()
        .put("added", which(lines, Line::isAdded))
        .put("approvals", count(lines, Category.LICENCE.slug()::equals))
        .put("categories", byCategory(lines))
        .put("changed", which(lines, Line::changed))
        .put("from", from.toString())
        .put("items", count(lines, _ -> true))
        .put("removed", which(lines, Line::isRemoved))
        .put("to", to.toString())
        .build();
  }

  private static Json byCategory(List<Line> lines) {
    Set<String> categories = new TreeSet<>();
    lines.forEach(line -> {
      line.before().ifPresent(categories::add);
      line.after().ifPresent(categories::add);
    });
    Json.Builder json = Json.object();
    categories.forEach(category -> json.put(category, count(lines, category::equals)));
    return json.build();
  }

  private static Json which(List<Line> lines, Predicate<Line> wanted) {
    return new Json.Arr(lines.stream().filter(wanted).map(Line::json).toList());
  }

  private static Json count(List<Line> lines, Predicate<String> category) {
    Reduction.Count count =
        new Reduction.Count(
            Math.toIntExact(
                lines.stream().filter(it -> it.before().filter(category).isPresent()).count()),
            Math.toIntExact(
                lines.stream().filter(it -> it.after().filter(category).isPresent()).count()));
    return Json.object()
        .put("after", count.after())
        .put("before", count.before())
        .put("reduced_by", count.before() - count.after())
        .put("reduced_per_cent", count.perCent())
        .build();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("power"),
        JsonBody.read(row.getString("names")).value(),
        Optional.ofNullable(row.getString("before")),
        Optional.ofNullable(row.getString("after")),
        row.getBoolean("changed"));
  }
}
