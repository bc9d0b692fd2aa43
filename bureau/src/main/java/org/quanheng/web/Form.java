package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.ledger.Json;

/// The body of a request: one JSON object in UTF-8.
final class Form {

  private final Json.Obj value;
  private final List<Mistake> mistakes;

  private Form(JsonBody.Read read) {
    this.value = read.value();
    this.mistakes = new ArrayList<>(read.mistakes());
  }

  /// Reads the whole body, and no more of it than this form may have.
  ///
  /// @throws WrongRequest when it is too large or cannot be read
  static Form read(HttpServletRequest request, int mostBytes) {
    if (request.getContentLengthLong() > mostBytes) {
      throw Problem.of(Wrong.TOO_LARGE).asException();
    }
    byte[] bytes;
    try {
      bytes = request.getInputStream().readNBytes(mostBytes + 1);
    } catch (IOException brokenOff) {
      throw Problem.malformed("body", "incomplete").asException();
    }
    if (bytes.length > mostBytes) {
      throw Problem.of(Wrong.TOO_LARGE).asException();
    }
    return new Form(JsonBody.read(text(bytes)));
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Problem.malformed("body", "not-utf-8").asException();
    }
  }

  /// What it says, without the values that have no place in it.
  Json.Obj value() {
    return value;
  }

  /// Adds what else was found wrong. A field that was noted already, or a part of which was, is not
  /// noted again.
  Form also(List<Mistake> others) {
    Set<String> noted = new TreeSet<>();
    mistakes.forEach(it -> noted.add(it.field().replaceFirst("[.\\[].*", "")));
    others.stream().filter(it -> !noted.contains(it.field())).forEach(mistakes::add);
    return this;
  }

  /// A text that must be there.
  String text(String field, int longest) {
    Json found = value.find(field).orElse(null);
    String kind;
    switch (found) {
      case null -> kind = "required";
      case Json.Text text when text.value().isEmpty() -> kind = "required";
      case Json.Text text when text.value().length() > longest -> kind = "too-long";
      case Json.Text text when text.value().chars().anyMatch(Character::isISOControl) ->
          kind = "control-characters";
      case Json.Text text -> {
        return text.value();
      }
      case Json other -> kind = "not-a-text";
    }
    also(List.of(new Mistake(field, kind)));
    return "";
  }

  /// Holds that there are no fields but these, and that nothing was found wrong.
  ///
  /// @throws WrongRequest with everything that was
  void requireOnly(String... fields) {
    Set<String> unknown = new TreeSet<>(value.members().keySet());
    unknown.removeAll(Set.of(fields));
    also(unknown.stream().map(field -> new Mistake(field, "unknown-field")).toList());
    requireGood();
  }

  /// @throws WrongRequest with everything that was found wrong
  void requireGood() {
    if (!mistakes.isEmpty()) {
      throw Problem.of(Wrong.WRONG_FIELDS, mistakes).asException();
    }
  }
}
