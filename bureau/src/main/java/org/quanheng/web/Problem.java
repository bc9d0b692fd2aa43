package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quanheng.face.Trouble;
import org.quanheng.face.Visit;
import org.quanheng.gate.DraftForm.Mistake;
import org.quanheng.ledger.Json;

/// An answer that is not what was asked for, always of one shape: `{"error", "message", "problems":
/// [{"field", "kind", "message"} …]}`, in the language of the reader.
///
/// @param mistakes what is wrong with which field, all of it
/// @param headers what else the client must be told
public record Problem(Wrong wrong, List<Mistake> mistakes, Map<String, String> headers) {

  private static final Map<String, String> ASK_FOR_A_TOKEN = Map.of("WWW-Authenticate", "Bearer");
  private static final Map<String, String> SOON = Map.of("Retry-After", "5");
  private static final Map<String, String> IN_A_MINUTE = Map.of("Retry-After", "60");

  public Problem {
    mistakes = List.copyOf(mistakes);
    headers = Map.copyOf(headers);
  }

  public static Problem of(Wrong wrong) {
    return of(wrong, List.of());
  }

  public static Problem of(Wrong wrong, List<Mistake> mistakes) {
    Map<String, String> headers =
        switch (wrong) {
          case SIGN_IN_NEEDED, SIGN_IN_REFUSED -> ASK_FOR_A_TOKEN;
          case UNAVAILABLE -> SOON;
          case TOO_MANY_ATTEMPTS -> IN_A_MINUTE;
          case MALFORMED,
              WRONG_FIELDS,
              SECOND_FACTOR_NEEDED,
              NOT_YOUR_ACT,
              NOT_YOUR_POST,
              STALE_FORM,
              NOT_FOUND,
              METHOD_NOT_ALLOWED,
              NOT_ACCEPTABLE,
              TOO_LARGE,
              NOT_JSON,
              FAULT ->
              Map.of();
        };
    return new Problem(wrong, mistakes, headers);
  }

  /// The body, or the address, cannot be read at all.
  static Problem malformed(String part, String kind) {
    return of(Wrong.MALFORMED, List.of(new Mistake(part, kind)));
  }

  static Problem methodsAllowed(List<String> methods) {
    return new Problem(
        Wrong.METHOD_NOT_ALLOWED, List.of(), Map.of("Allow", String.join(", ", methods)));
  }

  /// The same, thrown.
  public WrongRequest asException() {
    return new WrongRequest(this);
  }

  Json.Obj json(Locale locale) {
    Json.Builder json =
        Json.object().put("error", wrong.slug()).put("message", Words.say(locale, wrong.slug()));
    if (!mistakes.isEmpty()) {
      json.put("problems", new Json.Arr(mistakes.stream().map(it -> json(it, locale)).toList()));
    }
    return json.build();
  }

  private static Json json(Mistake mistake, Locale locale) {
    return Json.object()
        .put("field", mistake.field())
        .put("kind", mistake.kind())
        .put("message", Words.mistake(locale, mistake.kind()))
        .build();
  }

  /// Answers a request with this problem: a program in JSON, a reader with a page.
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Visit> visit = Routes.isData(request) ? Optional.empty() : Visits.find(request);
    if (visit.isEmpty()) {
      answerInJson(request, response);
    } else if (wrong == Wrong.SIGN_IN_NEEDED && request.getMethod().equals("GET")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/sign-in?to=" + encoded(visit.get().here()));
    } else if (wrong == Wrong.SECOND_FACTOR_NEEDED && request.getMethod().equals("GET")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", "/desk/account/second-factor");
    } else {
      headers.forEach(response::setHeader);
      Printing.send(trouble(visit.get()).to(visit.get()), response);
    }
  }

  private static String encoded(String address) {
    return URLEncoder.encode(address, StandardCharsets.UTF_8);
  }

  private Trouble trouble(Visit visit) {
    Locale locale = visit.language().locale();
    List<String> details =
        mistakes.stream().map(it -> it.field() + ": " + Words.mistake(locale, it.kind())).toList();
    return new Trouble(wrong.status(), visit.say("trouble.what." + wrong.slug()), details);
  }

  private void answerInJson(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale locale = Words.locale(request);
    byte[] body = JsonAnswers.bytes(json(locale));
    response.setStatus(wrong.status());
    headers.forEach(response::setHeader);
    response.setContentType(JsonAnswers.TYPE);
    response.setHeader("Content-Language", locale.toLanguageTag());
    response.addHeader("Vary", "Accept-Language");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
