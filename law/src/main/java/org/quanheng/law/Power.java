package org.quanheng.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quanheng.term.Names;

/// One power 權力事項 of the list, as it stands over one stretch of days. When the law of a power
/// changes, the next stretch is another entry under the same code.
///
/// @param code the power's code, on no day borne by two entries
/// @param basis where the law gives it 設定依據
public record Power(
    String code,
    Category category,
    Names names,
    List<Citation> basis,
    Life life,
    Exercise exercise,
    Page page) {

  /// The days it is in force, and the decision that ended it.
  public record Life(Validity validity, Optional<String> endedBy) {}

  /// How it is used.
  ///
  /// @param procedure the slug of its procedure
  /// @param holders for each lane of the procedure, who does it
  /// @param terms the statutory terms 法定期限 that run while it is used
  /// @param duties the slugs of the duties that go with it
  /// @param effect what an act of it changes in the bureau itself; mostly nothing
  public record Exercise(
      String procedure,
      Map<String, List<Holder>> holders,
      List<StatutoryTerm> terms,
      List<String> duties,
      Fees fees,
      Optional<Effect> effect) {

    public Exercise {
      Map<String, List<Holder>> copy = new LinkedHashMap<>();
      holders.forEach((lane, list) -> copy.put(lane, List.copyOf(list)));
      holders = Collections.unmodifiableMap(copy);
      terms = List.copyOf(terms);
      duties = List.copyOf(duties);
    }
  }

  /// The file it stands in.
  ///
  /// @param slug the file's name without its ending
  /// @param sense the article's sense in words, Markdown
  /// @param digest SHA-256 of the file's bytes, lower-case hexadecimal
  /// @param unverified facts of the file nobody has confirmed against the gazette
  public record Page(String slug, String sense, String digest, List<String> unverified) {

    public Page {
      unverified = List.copyOf(unverified);
    }
  }

  public Power {
    basis = List.copyOf(basis);
  }

  /// The name of the file it stands in.
  public String slug() {
    return page.slug();
  }

  /// The slug of its procedure.
  public String procedure() {
    return exercise.procedure();
  }

  /// Whether it is in force on the day.
  public boolean isInForce(LocalDate day) {
    return life.validity().contains(day);
  }

  /// Who may take a step of this lane; nobody when the power has no such lane.
  public List<Holder> holders(String lane) {
    return exercise.holders().getOrDefault(lane, List.of());
  }

  /// Every place of the law the entry cites: its basis, its terms' and its fees'.
  List<Citation> citations() {
    List<Citation> all = new ArrayList<>(basis);
    exercise.terms().forEach(term -> all.add(term.basis()));
    if (exercise.fees() instanceof Fees.Charged charged) {
      all.addAll(charged.basis());
    }
    return all;
  }
}
