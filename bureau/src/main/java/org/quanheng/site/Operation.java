package org.quanheng.site;

import java.util.List;
import java.util.Locale;

/// One thing that programs may ask of the bureau, as it is described to those who write them.
///
/// @param id its stable name; its summary stands in the message files under `api.does.ID`
/// @param officer whether it takes the token of an open session
/// @param media the media type of a good answer
/// @param answers the statuses it may answer with, good and bad
record Operation(
    String id,
    String method,
    String path,
    boolean officer,
    String media,
    List<Parameter> parameters,
    List<Integer> answers) {

  private static final String JSON = "application/json";

  /// What can be told in the address.
  ///
  /// @param type `string`, `integer`, `date` or `uuid`
  record Parameter(String name, String type, boolean inPath) {}

  Operation {
    parameters = List.copyOf(parameters);
    answers = List.copyOf(answers);
  }

  /// Everything, in the order in which it is described. A test compares it with the routes.
  static final List<Operation> ALL =
      List.of(
          open("health", "/health", List.of(), 200, 503),
          open("list", "/api/list", List.of(day("day"), text("category"), text("text")), 200, 400),
          open("power", "/api/list/{code}", List.of(inPath("code"), day("day")), 200, 400, 404),
          open("reduction", "/api/list/reduction", List.of(day("from"), day("to")), 200, 400),
          send("sign-in", "/api/sign-in", false, 200, 400, 401, 413, 415, 429),
          send("sign-out", "/api/sign-out", true, 204, 401),
          new Operation("me", "GET", "/api/me", true, JSON, List.of(), List.of(200, 401)),
          send("act-send", "/api/acts", true, 201, 400, 401, 403, 413, 415, 422, 503),
          open(
              "acts",
              "/api/acts",
              List.of(number("after"), number("limit"), text("power"), text("matter")),
              200,
              400),
          open("act", "/api/acts/{id}", List.of(anId()), 200, 404),
          open("act-receipt", "/api/acts/{id}/receipt", List.of(anId()), 200, 202, 404),
          open("refusals", "/api/refusals", List.of(number("after"), number("limit")), 200, 400),
          open("refusal-receipt", "/api/refusals/{id}/receipt", List.of(anId()), 200, 202, 404),
          file("checkpoint", "/ledger/checkpoint", "text/plain", List.of()),
          file("vkey", "/ledger/vkey", "text/plain", List.of()),
          file("policy", "/ledger/policy", "text/plain", List.of()),
          file(
              "tile",
              "/ledger/tile/{piece}",
              "application/octet-stream",
              List.of(inPath("piece"))));

  /// Whether it takes a body of JSON.
  boolean sends() {
    return method.equals("POST") && !id.equals("sign-out");
  }

  /// How it is named in an OpenAPI document, for both its path and its method.
  String verb() {
    return method.toLowerCase(Locale.ROOT);
  }

  private static Operation open(
      String id, String path, List<Parameter> parameters, Integer... answers) {
    return new Operation(id, "GET", path, false, JSON, parameters, List.of(answers));
  }

  private static Operation send(String id, String path, boolean officer, Integer... answers) {
    return new Operation(id, "POST", path, officer, JSON, List.of(), List.of(answers));
  }

  private static Operation file(String id, String path, String media, List<Parameter> parameters) {
    return new Operation(id, "GET", path, false, media, parameters, List.of(200, 404));
  }

  private static Parameter day(String name) {
    return new Parameter(name, "date", false);
  }

  private static Parameter text(String name) {
    return new Parameter(name, "string", false);
  }

  private static Parameter number(String name) {
    return new Parameter(name, "integer", false);
  }

  private static Parameter inPath(String name) {
    return new Parameter(name, "string", true);
  }

  private static Parameter anId() {
    return new Parameter("id", "uuid", true);
  }
}
