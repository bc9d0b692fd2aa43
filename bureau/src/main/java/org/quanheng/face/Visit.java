package org.quanheng.face;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.quanheng.term.Language;
import org.quanheng.term.Names;

/// One reader at one page: in which language and theme, at which address, and who it is when signed
/// in. Every template is given it first.
///
/// @param path the address asked for, without what stands behind the question mark
/// @param query what stands behind the question mark, or nothing
/// @param officer the officer who is signed in
/// @param csrf the token that a form of this reader must send back; asking for it sets a cookie
public record Visit(
    Setting setting,
    Language language,
    Theme theme,
    String path,
    String query,
    Optional<String> officer,
    Supplier<String> csrf) {

  /// The name of the field that carries [#token()].
  public static final String TOKEN = "_csrf";

  private static final int BRIEF = 8;

  public Words words() {
    return setting.words(language);
  }

  /// See [Words#say].
  public String say(String key, Object... values) {
    return words().say(key, values);
  }

  public String in(Names names) {
    return names.in(language.locale());
  }

  public String day(LocalDate day) {
    return words().day(day);
  }

  public String month(YearMonth month) {
    return words().month(month);
  }

  public String time(Instant instant) {
    return words().time(instant);
  }

  public String number(long number) {
    return words().number(number);
  }

  /// The first letters of an id: enough to tell two things of one kind apart, as in titles.
  public String brief(UUID id) {
    return id.toString().substring(0, BRIEF);
  }

  /// The address of a file of the browser's.
  public String asset(String name) {
    return setting.assets().address(name);
  }

  public String token() {
    return csrf.get();
  }

  /// The address asked for, with what stands behind the question mark.
  public String here() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  /// The address asked for, to be put into another address as a value.
  public String hereAsValue() {
    return URLEncoder.encode(here(), StandardCharsets.UTF_8);
  }

  /// The language as HTML names it.
  public String lang() {
    return language.locale().toLanguageTag();
  }

  /// The page to show, well.
  public Shown show(String template, Object page) {
    return new Shown(template, this, page, 200);
  }

  /// The page to show, with another status: a form that is shown again says 422 (RFC 9110 section
  /// 15.5.21).
  public Shown show(String template, Object page, int status) {
    return new Shown(template, this, page, status);
  }
}
