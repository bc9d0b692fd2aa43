package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.ground.Sql;
import org.quanheng.law.Category;
import org.quanheng.law.Validity;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.list.PowerInForce;
import org.quanheng.list.PowerList;
import org.quanheng.list.StepInForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The power list of any day.
@RestController
class ListApi {

  private static final String POWERS = Sql.of(ListApi.class, "powers_on_day.sql");
  private static final String POWER = Sql.of(ListApi.class, "power_on_day.sql");

  private final JdbcClient published;
  private final PowerList list;
  private final InstantSource clock;
  private final ZoneId zone;

  ListApi(JdbcClient published, PowerList list, InstantSource clock, ZoneId zone) {
    this.published = published;
    this.list = list;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/api/list")
  Json powers(HttpServletRequest request) {
    Asked asked = Asked.of(request, "day", "category", "text");
    LocalDate day = asked.day("day", today());
    Optional<String> category = asked.text("category");
    if (category.filter(it -> !isCategory(it)).isPresent()) {
      asked.wrong("category", "no-category");
    }
    Optional<String> text = asked.text("text");
    asked.requireGood();
    List<Json> powers =
        published
            .sql(POWERS)
            .param("day", day)
            .param("category", category.orElse(null), Types.VARCHAR)
            .param("text", text.orElse(null), Types.VARCHAR)
            .query((row, _) -> brief(row))
            .list();
    return Json.object().put("day", day.toString()).put("powers", new Json.Arr(powers)).build();
  }

  private static boolean isCategory(String slug) {
    return Arrays.stream(Category.values()).anyMatch(it -> it.slug().equals(slug));
  }

  private static Json brief(ResultSet row) throws SQLException {
    LocalDate until = row.getObject("end_day", LocalDate.class);
    Validity valid =
        new Validity(
            row.getObject("first_day", LocalDate.class), until == null ? LocalDate.MAX : until);
    return Times.put(Json.object(), valid)
        .put("category", row.getString("category"))
        .put("code", row.getString("power"))
        .put("entry", Hash.of(row.getBytes("entry")).hex())
        .put("names", JsonBody.read(row.getString("names")).value())
        .build();
  }

  /// A power as it was proclaimed, as it stood on a day.
  @GetMapping("/api/list/{code}")
  Json power(@PathVariable("code") String code, HttpServletRequest request) {
    Asked asked = Asked.of(request, "day");
    LocalDate day = asked.day("day", today());
    asked.requireGood();
    List<PowerInForce> versions = list.freshLaw().versions(code);
    PowerInForce power =
        versions.stream()
            .filter(version -> version.valid().contains(day))
            .findFirst()
            .orElseThrow(() -> notOnThatDay(versions));
    Json.Builder json = Json.object();
    published
        .sql(POWER)
        .param("power", code)
        .param("day", day)
        .query(row -> {
          json.put("content", JsonBody.read(row.getString("content")).value())
              .put("sense", row.getString("sense"));
        });
    return Times.put(json, power.valid())
        .put("category", power.category())
        .put("code", code)
        .put("day", day.toString())
        .put("entry", power.entry().hex())
        .put("steps", new Json.Arr(power.steps().values().stream().map(ListApi::step).toList()))
        .put("versions", new Json.Arr(versions.stream().map(ListApi::version).toList()))
        .build();
  }

  /// Never held and not held that day are both nothing to be shown; the second says so.
  private static WrongRequest notOnThatDay(List<PowerInForce> versions) {
    List<Mistake> mistakes =
        versions.isEmpty() ? List.of() : List.of(new Mistake("day", "not-in-force"));
    return Problem.of(Wrong.NOT_FOUND, mistakes).asException();
  }

  private static Json step(StepInForce step) {
    return Json.object()
        .put("holders", Json.texts(step.holders()))
        .put("officers", step.officers())
        .put("outcomes", Json.texts(step.outcomes()))
        .put("step", step.step())
        .build();
  }

  private static Json version(PowerInForce power) {
    return Times.put(Json.object(), power.valid()).put("entry", power.entry().hex()).build();
  }

  private LocalDate today() {
    return Times.day(clock.instant(), zone);
  }
}
