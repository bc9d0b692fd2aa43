package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.quanheng.face.Field;
import org.quanheng.face.Visit;
import org.quanheng.gate.DraftForm.Mistake;

/// A form as a browser sent it. Stray spaces are taken off, full-width letters and digits are read
/// as plain ones where a code or a number is meant; every mistake is noted, and what was typed is
/// kept so that the form can be shown again.
public final class Posted {

  /// Spaces that nobody sees: no-break and zero-width ones, and the byte order mark.
  private static final Pattern UNSEEN = Pattern.compile("[\\u00a0\\u200b-\\u200d\\u2060\\ufeff]");

  private final Map<String, List<String>> values = new TreeMap<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  private Posted() {}

  /// Reads what was posted.
  public static Posted of(HttpServletRequest request) {
    Map<String, List<String>> values = new TreeMap<>();
    request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
    return of(values);
  }

  /// What was posted, by the names of its fields.
  public static Posted of(Map<String, List<String>> values) {
    Posted posted = new Posted();
    posted.values.putAll(values);
    return posted;
  }

  /// A form nobody has filled in yet.
  public static Posted nothing() {
    return new Posted();
  }

  /// What was typed into a field, as it was; empty when nothing was.
  public String typed(String name) {
    List<String> typed = values.getOrDefault(name, List.of());
    return typed.isEmpty() ? "" : typed.getFirst();
  }

  /// All that was sent, to be sent again as it was; without the button and the token.
  public Map<String, List<String>> again() {
    Map<String, List<String>> again = new TreeMap<>(values);
    again.keySet().removeAll(List.of("do", Visit.TOKEN));
    return again;
  }

  /// All that was chosen under one name.
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(Posted::code)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  public boolean has(String name) {
    return !typed(name).isBlank();
  }

  /// Whether the form had this field, filled in or not.
  public boolean sent(String name) {
    return values.containsKey(name);
  }

  /// Whether one of the form's buttons was pressed: buttons are called `do`.
  public boolean wants(String button) {
    return typed("do").equals(button);
  }

  /// A line that must be there.
  public String text(String name, int longest) {
    return required(name, line(name, longest));
  }

  /// A line that may be missing.
  public String line(String name, int longest) {
    return checked(name, plain(typed(name)), longest, false);
  }

  /// A code that must be there: full-width letters and digits are read as plain ones.
  public String code(String name, int longest) {
    return required(name, checked(name, code(typed(name)), longest, false));
  }

  /// Some lines that must be there.
  public String lines(String name, int longest) {
    String text = plain(typed(name).replace("\r\n", "\n").replace('\r', '\n'));
    return required(name, checked(name, text, longest, true));
  }

  /// A secret, taken exactly as it was typed.
  public String secret(String name, int longest) {
    return required(name, checked(name, typed(name), longest, false));
  }

  private String required(String name, String text) {
    return text.isEmpty() ? wrong(name, "required") : text;
  }

  private String checked(String name, String text, int longest, boolean lines) {
    if (text.length() > longest) {
      return wrong(name, "too-long");
    }
    boolean control =
        text.chars()
            .anyMatch(it -> Character.isISOControl(it) && !(lines && it == '\n') && it != '\t');
    return control ? wrong(name, "control-characters") : text;
  }

  /// Text without spaces around it, seen or not.
  private static String plain(String text) {
    return UNSEEN.matcher(text).replaceAll("").strip();
  }

  /// The same, with full-width letters, digits and signs made plain (Unicode annex 15, NFKC).
  static String code(String text) {
    return plain(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /// Notes a mistake, one for each field; gives the empty text to stand in for what was wrong.
  public String wrong(String name, String kind) {
    if (mistakes.stream().noneMatch(it -> it.field().equals(name))) {
      mistakes.add(new Mistake(name, kind));
    }
    return "";
  }

  public boolean isGood() {
    return mistakes.isEmpty();
  }

  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /// A field of the form as it is shown again: with what was typed, and what is wrong with it. A
  /// secret is never shown again.
  public Field shown(Visit visit, Field field) {
    Field filled =
        field.kind() instanceof Field.Kind.Secret ? field : field.filled(typed(field.name()));
    return mistakes.stream()
        .filter(it -> it.field().equals(field.name()))
        .reduce(filled, (it, wrong) -> it.refused(sentence(visit, wrong.kind())), (_, it) -> it);
  }

  /// What it means that a field is wrong in this way: by the words of the page's room where it has
  /// some, else as the API says it.
  public static String sentence(Visit visit, String kind) {
    String key = "wrong." + kind;
    return visit.words().has(key) ? visit.say(key) : Words.mistake(visit.language().locale(), kind);
  }
}
