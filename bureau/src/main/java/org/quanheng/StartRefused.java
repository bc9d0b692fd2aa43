package org.quanheng;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.quanheng.law.Proof;
import org.quanheng.list.Proclaimed;

/// A pack that cannot be served: it is not sound, or it would change law that stands. Nothing of it
/// was proclaimed.
public final class StartRefused extends RuntimeException {

  private final transient Function<Locale, List<String>> reasons;

  private StartRefused(Function<Locale, List<String>> reasons) {
    super(String.join("\n", reasons.apply(Locale.ENGLISH)));
    this.reasons = reasons;
  }

  static StartRefused unsound(Proof proof) {
    return new StartRefused(locale ->
        proof.problems().stream()
            .map(it -> "%s:%d: %s".formatted(it.file(), it.line(), it.message(locale)))
            .toList());
  }

  static StartRefused objected(Proclaimed.Objected objected) {
    return new StartRefused(
        locale -> objected.objections().stream().map(it -> it.say(locale)).toList());
  }

  /// Every reason, in the language of the reader.
  public List<String> reasons(Locale locale) {
    return reasons.apply(locale);
  }
}
