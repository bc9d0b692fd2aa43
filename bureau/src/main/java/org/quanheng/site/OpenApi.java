package org.quanheng.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quanheng.face.Visit;
import org.quanheng.ledger.Json;

/// The description of the API for programs (OpenAPI 3.1), in the reader's language.
final class OpenApi {

  private static final String PROBLEM = "#/components/schemas/problem";

  private OpenApi() {}

  static Json document(Visit visit) {
    return Json.object()
        .put("openapi", "3.1.0")
        .put("info", info(visit))
        .put("paths", paths(visit))
        .put("components", components())
        .build();
  }

  private static Json info(Visit visit) {
    return Json.object()
        .put("title", visit.in(visit.setting().bureau()))
        .put("description", visit.say("api.lead"))
        .put("version", "1")
        .build();
  }

  private static Json paths(Visit visit) {
    Map<String, Json.Builder> paths = new TreeMap<>();
    for (Operation operation : Operation.ALL) {
      paths
          .computeIfAbsent(operation.path(), path -> Json.object())
          .put(operation.verb(), operation(operation, visit));
    }
    Json.Builder all = Json.object();
    paths.forEach((path, verbs) -> all.put(path, verbs.build()));
    return all.build();
  }

  private static Json operation(Operation operation, Visit visit) {
    Json.Builder json =
        Json.object()
            .put("operationId", operation.id())
            .put("summary", visit.say("api.does." + operation.id()))
            .put("responses", answers(operation, visit));
    if (!operation.parameters().isEmpty()) {
      List<Json> parameters = operation.parameters().stream().map(OpenApi::parameter).toList();
      json.put("parameters", new Json.Arr(parameters));
    }
    if (operation.sends()) {
      json.put("requestBody", body());
    }
    if (operation.officer()) {
      Json token = Json.object().put("token", new Json.Arr(List.of())).build();
      json.put("security", new Json.Arr(List.of(token)));
    }
    return json.build();
  }

  private static Json parameter(Operation.Parameter parameter) {
    return Json.object()
        .put("name", parameter.name())
        .put("in", parameter.inPath() ? "path" : "query")
        .put("required", parameter.inPath())
        .put("schema", type(parameter.type()))
        .build();
  }

  private static Json type(String type) {
    return switch (type) {
      case "string", "integer" -> Json.object().put("type", type).build();
      default -> Json.object().put("type", "string").put("format", type).build();
    };
  }

  private static Json body() {
    Json object = Json.object().put("type", "object").build();
    return Json.object()
        .put("required", true)
        .put("content", content("application/json", object))
        .build();
  }

  private static Json answers(Operation operation, Visit visit) {
    Json.Builder answers = Json.object();
    for (int status : operation.answers()) {
      Json.Builder answer = Json.object().put("description", visit.say("api.status." + status));
      boolean refusal = status >= 400 && status != 422;
      if (refusal) {
        answer.put(
            "content", content("application/json", Json.object().put("$ref", PROBLEM).build()));
      } else if (status != 204) {
        answer.put("content", content(operation.media(), Json.object().build()));
      }
      answers.put(Integer.toString(status), answer.build());
    }
    return answers.build();
  }

  private static Json content(String media, Json schema) {
    return Json.object().put(media, Json.object().put("schema", schema).build()).build();
  }

  private static Json components() {
    Json token = Json.object().put("type", "http").put("scheme", "bearer").build();
    Json text = Json.object().put("type", "string").build();
    Json field =
        object(Json.object().put("field", text).put("kind", text).put("message", text).build());
    Json fields = Json.object().put("type", "array").put("items", field).build();
    Json problem =
        object(
            Json.object().put("error", text).put("message", text).put("problems", fields).build());
    return Json.object()
        .put("securitySchemes", Json.object().put("token", token).build())
        .put("schemas", Json.object().put("problem", problem).build())
        .build();
  }

  private static Json object(Json properties) {
    return Json.object().put("type", "object").put("properties", properties).build();
  }
}
