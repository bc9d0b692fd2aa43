package org.quanheng.gate;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.MalformedException;

/// Reads a draft from JSON, and says all that is wrong with the form at once. What cannot be read
/// is no draft and is not sealed; what can be read goes to the gate.
///
/// `{"act": uuid, "power", "step", "post", "officers": […], "claimed": instant (now when absent),
/// "matter", "subject", "because": [uuid …], "outcome", "facts": {…}, "reasons"}`; anything else is
/// a mistake.
public final class DraftForm {

  private static final Set<String> FIELDS =
      Set.of(
          "act",
          "power",
          "step",
          "post",
          "officers",
          "claimed",
          "matter",
          "subject",
          "because",
          "outcome",
          "facts",
          "reasons");

  private static final int SHORT = 120;
  private static final int LONG = 20_000;
  private static final int OFFICERS = 20;
  private static final int CAUSES = 100;
  private static final Json.Limits FACTS = new Json.Limits(6, 64 * 1024);

  /// Beyond these nobody's record reaches, and the database's calendar need not either.
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

  private final Json.Obj form;
  private final List<Mistake> mistakes = new ArrayList<>();

  private DraftForm(Json.Obj form) {
    this.form = form;
  }

  /// What is wrong with one field of a form.
  ///
  /// @param kind a stable name such as `required`, `too-long`, `not-a-uuid`
  public record Mistake(String field, String kind) {}

  /// A form that was read.
  public sealed interface Read {

    /// It is a draft.
    record Good(Draft draft) implements Read {}

    /// It is not, for all these reasons.
    record Bad(List<Mistake> mistakes) implements Read {

      public Bad {
        mistakes = List.copyOf(mistakes);
      }
    }
  }

  /// Reads a form that arrived now.
  public static Read read(Json.Obj form, Origin origin, Instant now) {
    DraftForm reading = new DraftForm(form);
    Draft draft = reading.draft(origin, now);
    return draft != null && reading.mistakes.isEmpty()
        ? new Read.Good(draft)
        : new Read.Bad(reading.mistakes);
  }

  private @Nullable Draft draft(Origin origin, Instant now) {
    Set<String> unknown = new HashSet<>(form.members().keySet());
    unknown.removeAll(FIELDS);
    unknown.stream().sorted().forEach(field -> wrong(field, "unknown-field"));
    UUID act = uuid("act", text("act", SHORT));
    Cited cited = new Cited(text("power", SHORT), text("step", SHORT), text("post", SHORT));
    List<String> officers = texts("officers", OFFICERS);
    if (officers.isEmpty()) {
      wrong("officers", "required");
    }
    List<UUID> because =
        texts("because", CAUSES).stream().map(cause -> uuid("because", cause)).toList();
    Matter matter = new Matter(text("matter", SHORT), text("subject", SHORT), because);
    Content content = new Content(text("outcome", SHORT), facts(), text("reasons", LONG));
    Instant claimed = form.find("claimed").isEmpty() ? now : instant();
    return mistakes.isEmpty()
        ? new Draft(act, origin, cited, officers, claimed, matter, content)
        : null;
  }

  private String text(String field, int longest) {
    Optional<Json> value = form.find(field);
    if (value.isEmpty()) {
      return wrong(field, "required");
    }
    return value.get() instanceof Json.Text text
        ? checked(field, text.value().strip(), longest)
        : wrong(field, "not-a-text");
  }

  private String checked(String field, String text, int longest) {
    if (text.isEmpty()) {
      return wrong(field, "required");
    }
    if (text.length() > longest) {
      return wrong(field, "too-long");
    }
    boolean control =
        text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    return control ? wrong(field, "control-characters") : text;
  }

  private List<String> texts(String field, int most) {
    Optional<Json> value = form.find(field);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Json.Arr array)) {
      wrong(field, "not-a-list");
      return List.of();
    }
    if (array.elements().size() > most) {
      wrong(field, "too-many");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Json element : array.elements()) {
      texts.add(
          element instanceof Json.Text text
              ? checked(field, text.value().strip(), SHORT)
              : wrong(field, "not-a-text"));
    }
    return texts;
  }

  private Json.Obj facts() {
    Optional<Json> facts = form.find("facts");
    if (facts.isEmpty() || !(facts.get() instanceof Json.Obj object)) {
      wrong("facts", facts.isEmpty() ? "required" : "not-an-object");
    } else if (hasNul(object)) {
      wrong("facts", "control-characters");
    } else if (isTooLarge(object)) {
      wrong("facts", "too-long");
    } else {
      return object;
    }
    return Json.object().build();
  }

  private static boolean isTooLarge(Json.Obj facts) {
    try {
      return facts.encode(FACTS).length == 0;
    } catch (MalformedException tooLargeOrTooDeep) {
      return true;
    }
  }

  /// The database keeps every text but the one with U+0000 in it.
  private static boolean hasNul(Json json) {
    return switch (json) {
      case Json.Obj object ->
          object.members().entrySet().stream()
              .anyMatch(it -> it.getKey().indexOf(0) >= 0 || hasNul(it.getValue()));
      case Json.Arr array -> array.elements().stream().anyMatch(DraftForm::hasNul);
      case Json.Text text -> text.value().indexOf(0) >= 0;
      case Json.Int number -> false;
      case Json.Bool truth -> false;
    };
  }

  private Instant instant() {
    return parsed("claimed", "not-an-instant", text("claimed", SHORT), Instant::parse)
        .filter(instant -> !instant.isBefore(EARLIEST) && instant.isBefore(LATEST))
        .orElseGet(() -> {
          wrong("claimed", "not-an-instant");
          return EARLIEST;
        });
  }

  private UUID uuid(String field, String text) {
    return parsed(field, "not-a-uuid", text, UUID::fromString)
        .filter(uuid -> uuid.toString().equalsIgnoreCase(text))
        .orElseGet(() -> {
          wrong(field, "not-a-uuid");
          return new UUID(0, 0);
        });
  }

  private <T> Optional<T> parsed(
      String field, String kind, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException | IllegalArgumentException notOfThatKind) {
      wrong(field, kind);
      return Optional.empty();
    }
  }

  /// Notes a mistake, once; the empty text stands in for what was not readable.
  private String wrong(String field, String kind) {
    boolean noted = mistakes.stream().anyMatch(mistake -> mistake.field().equals(field));
    if (!noted) {
      mistakes.add(new Mistake(field, kind));
    }
    return "";
  }
}
