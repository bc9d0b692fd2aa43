package org.quanheng.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quanheng.ledger.Json;

/// What one step asks to be told 表單: the facts that a draft of the step carries, no others.
///
/// A pack writes it as a JSON Schema (2020-12) of a small closed subset; `docs/pack.md` says which.
///
/// @param fields in the order in which they are asked
public record Form(List<Field> fields) {

  public Form {
    fields = List.copyOf(fields);
  }

  /// One fact that does not fit.
  ///
  /// @param field its key; of a fact nobody asked for, the key it came under
  public record Mistake(String field, Kind kind) {}

  /// What can be wrong with a fact. Slugs are part of the API.
  public enum Kind {
    REQUIRED,
    UNKNOWN,
    WRONG_TYPE,
    TOO_SHORT,
    TOO_LONG,
    CONTROL_CHARACTERS,
    WRONG_PATTERN,
    NOT_A_DAY,
    NOT_A_CHOICE,
    CHOSEN_TWICE,
    TOO_FEW,
    TOO_SMALL,
    TOO_LARGE;

    /// Its stable name, as in `too-long`.
    public String slug() {
      return Slugs.of(this);
    }
  }

  /// The field of this name.
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /// Everything that is wrong with these facts: the fields in their order, then the facts nobody
  /// asked for.
  public List<Mistake> check(Json.Obj facts) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Field field : fields) {
      Optional<Json> value = facts.find(field.name());
      Optional<Kind> mistake = value.isPresent() ? field.mistake(value.get()) : missing(field);
      mistake.ifPresent(kind -> mistakes.add(new Mistake(field.name(), kind)));
    }
    for (String name : facts.members().keySet()) {
      if (field(name).isEmpty()) {
        mistakes.add(new Mistake(name, Kind.UNKNOWN));
      }
    }
    return mistakes;
  }

  private static Optional<Kind> missing(Field field) {
    return field.required() ? Optional.of(Kind.REQUIRED) : Optional.empty();
  }
}
