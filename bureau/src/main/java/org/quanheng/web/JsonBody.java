package org.quanheng.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.ledger.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads the JSON that clients write, in any spelling, into values of the ledger's JSON, and notes
/// every value that has no place there: nothing is guessed, rounded or dropped in silence.
///
/// What is noted is left out of the value, so that the rest of the form can be judged too.
final class JsonBody {

  static final int DEEPEST = 20;

  private static final int LONGEST_NUMBER = 16;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final JsonParser parser;
  private final List<Mistake> mistakes = new ArrayList<>();

  private JsonBody(JsonParser parser) {
    this.parser = parser;
  }

  /// An object, and what was wrong in it.
  ///
  /// @param mistakes each with the path of the value, such as `facts.stalls[2]`
  record Read(Json.Obj value, List<Mistake> mistakes) {

    Read {
      mistakes = List.copyOf(mistakes);
    }
  }

  /// Reads one object and nothing else.
  ///
  /// @throws WrongRequest when it is not JSON, not an object, or nested too deeply
  static Read read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonBody body = new JsonBody(parser);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("not-an-object");
      }
      Json.Obj value = body.object("");
      if (parser.nextToken() != null) {
        throw malformed("not-json");
      }
      return new Read(value, body.mistakes);
    } catch (StreamConstraintsException tooDeep) {
      throw malformed("too-deep");
    } catch (JacksonException notJson) {
      throw malformed("not-json");
    }
  }

  private static WrongRequest malformed(String kind) {
    return Problem.malformed("body", kind).asException();
  }

  private Json.Obj object(String path) {
    Map<String, Json> members = new TreeMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String at = path.isEmpty() ? readable(key) : path + "." + readable(key);
      parser.nextToken();
      Json value = value(at);
      if (!isWhole(key)) {
        note(at, "not-unicode");
      } else if (members.containsKey(key)) {
        note(at, "given-twice");
      } else if (value != null) {
        members.put(key, value);
      }
    }
    return Json.object(members);
  }

  private Json.Arr array(String path) {
    List<Json> elements = new ArrayList<>();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      Json value = value(path + "[" + i + "]");
      if (value != null) {
        elements.add(value);
      }
    }
    return new Json.Arr(elements);
  }

  private @Nullable Json value(String at) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(at);
      case START_ARRAY -> array(at);
      case VALUE_STRING -> text(at);
      case VALUE_NUMBER_INT -> number(at);
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NUMBER_FLOAT -> note(at, "not-a-whole-number");
      case VALUE_NULL -> note(at, "null");
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
          throw new AssertionError("no value begins with " + parser.currentToken());
    };
  }

  private @Nullable Json text(String at) {
    String text = parser.getString();
    return isWhole(text) ? new Json.Text(text) : note(at, "not-unicode");
  }

  private @Nullable Json number(String at) {
    String digits = parser.getString();
    if (digits.replace("-", "").length() > LONGEST_NUMBER) {
      return note(at, "number-too-large");
    }
    long number = Long.parseLong(digits);
    return Math.abs(number) <= Json.Int.MOST ? new Json.Int(number) : note(at, "number-too-large");
  }

  private @Nullable Json note(String at, String kind) {
    mistakes.add(new Mistake(at, kind));
    return null;
  }

  /// Whether no half of a surrogate pair stands alone, which no encoding can carry.
  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }

  /// A key as it may stand in an answer.
  private static String readable(String key) {
    StringBuilder readable = new StringBuilder();
    key.codePoints()
        .limit(80)
        .map(point -> Character.getType(point) == Character.SURROGATE ? '\uFFFD' : point)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }
}
