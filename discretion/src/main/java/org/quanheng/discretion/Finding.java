package org.quanheng.discretion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quanheng.term.Names;

/// One way in which a benchmark breaks a property, with the lowest case that shows it.
///
/// @param key which sentence tells it
/// @param cells how many cells show it; 0 where it is not of cells
/// @param lowest the first of them: the lowest value of each fact, the first fact first
/// @param outcome what the benchmark says there, where it says something
/// @param rows the rows or rules it is about
/// @param words what the sentence speaks of further
public record Finding(
    Property property,
    String key,
    long cells,
    Optional<Case> lowest,
    Optional<Outcome> outcome,
    List<String> rows,
    Map<String, Names> words) {

  public Finding {
    rows = List.copyOf(rows);
    words = Map.copyOf(words);
  }

  /// The finding in one sentence, its case in words.
  public String explain(Benchmark benchmark, Locale reader) {
    Terms terms = new Terms(benchmark, reader);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("cells", "%,d".formatted(cells));
    facts.put("rows", String.join(terms.say("list.separator"), rows));
    facts.put("case", lowest.map(terms::facts).orElse(""));
    facts.put("outcome", outcome.map(terms::outcome).orElse(""));
    words.forEach((name, names) -> facts.put(name, names.in(reader)));
    return Messages.say(reader, "finding." + key, facts);
  }

  static Finding of(Property property, String key, List<String> rows, Map<String, Names> words) {
    return new Finding(property, key, 0, Optional.empty(), Optional.empty(), rows, words);
  }

  /// One word that is the same in every language.
  static Names same(String word) {
    return new Names(word, word, word);
  }
}
