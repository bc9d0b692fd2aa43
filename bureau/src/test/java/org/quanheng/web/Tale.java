package org.quanheng.web;

import java.util.ArrayList;
import java.util.List;

/// A story as it is written: requests (`>`), the answers to expect (`<`), and things that happen in
/// between (`!`). Every other line is for people.
///
/// ```
/// ! later 9h                       the clock is put forward; `! now` puts it back
/// ! sealed                         what was recorded until now is in the ledger and signed
/// > POST /api/acts                 a request: its line, its headers, its body
/// > Content-Type: application/json
/// > {"act": "<new act>"}
/// < 201                            the answer: its status, headers, body
/// < {"act": "<act>", "…": "…"}     members that are not named must not be there, unless for "…"
/// ```
///
/// `<new act>` makes an id and remembers it, `<act>` uses it again, `<token=*>` remembers what
/// stands there, `<*>` is anything, `<x*20>` is an x twenty times over.
record Tale(List<Scene> scenes) {

  /// One thing that happens.
  sealed interface Scene {

    int line();
  }

  /// Something outside the requests.
  record Happening(int line, String what) implements Scene {}

  /// A request and its answer.
  record Exchange(int line, Message request, Message answer) implements Scene {}

  /// @param first the request line, or the status
  record Message(String first, List<String> headers, String body) {

    static Message of(List<String> lines) {
      int body = 1;
      while (body < lines.size() && lines.get(body).matches("[A-Za-z-]+: .*")) {
        body++;
      }
      return new Message(
          lines.getFirst(),
          lines.subList(1, body),
          String.join("\n", lines.subList(body, lines.size())));
    }
  }

  static Tale of(List<String> lines) {
    List<Scene> scenes = new ArrayList<>();
    for (int at = 0; at < lines.size(); ) {
      String line = lines.get(at);
      if (line.startsWith("!")) {
        scenes.add(new Happening(at + 1, line.substring(1).strip()));
        at++;
      } else if (line.startsWith(">")) {
        List<String> request = marked(lines, at, ">");
        List<String> answer = marked(lines, at + request.size(), "<");
        if (answer.isEmpty()) {
          throw new AssertionError("line " + (at + 1) + ": a request without an answer");
        }
        scenes.add(new Exchange(at + 1, Message.of(request), Message.of(answer)));
        at += request.size() + answer.size();
      } else if (line.startsWith("<")) {
        throw new AssertionError("line " + (at + 1) + ": an answer without a request");
      } else {
        at++;
      }
    }
    return new Tale(scenes);
  }

  private static List<String> marked(List<String> lines, int from, String mark) {
    return lines.subList(from, lines.size()).stream()
        .takeWhile(line -> line.startsWith(mark))
        .map(line -> line.substring(mark.length()).stripLeading())
        .toList();
  }
}
