package org.quanheng.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quanheng.law.MapFiles;
import org.quanheng.law.Proof;
import org.quanheng.ledger.Json;

/// The bureau of small weights, with forms: to investigate, one says by how much it was short and
/// when it was weighed; nothing else is asked.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsFitTheFormTest {

  private static final String FORMS = "procedures/penalty.form.json";
  private static final String NOTHING =
      "{\"type\": \"object\", \"properties\": {}, \"additionalProperties\": false}";
  private static final String INVESTIGATE =
      """
      {"type": "object", "properties": {
        "short_by_grams": {"names": {"en": "Short by", "zh-Hans": "短缺", "zh-Hant": "短缺"},
          "type": "integer", "minimum": 1, "maximum": 100000},
        "weighed_on": {"names": {"en": "Weighed on", "zh-Hans": "称量日", "zh-Hant": "稱量日"},
          "type": "string", "format": "date"}
      }, "required": ["short_by_grams"], "additionalProperties": false}\
      """;

  private SmallBureau bureau;

  @BeforeAll
  void open() {
    bureau = new SmallBureau(withForms(INVESTIGATE));
  }

  @AfterAll
  void close() {
    bureau.close();
  }

  @Test
  void factsThatFitPass() {
    assertThat(pass(bureau, Json.object().put("short_by_grams", 40).build())).isEmpty();
    assertThat(
            pass(
                bureau,
                Json.object().put("short_by_grams", 40).put("weighed_on", "2026-01-05").build()))
        .isEmpty();
  }

  @Test
  void everyFactThatDoesNotFitIsAReason() {
    List<Reason> reasons =
        pass(
            bureau,
            Json.object().put("weighed_on", "2026-02-30").put("friend_of", "the mayor").build());
    assertThat(reasons)
        .extracting(Reason::rule)
        .containsExactly(Rule.FACT_MISSING, Rule.FACT_UNKNOWN, Rule.FACT_UNFIT);
    assertThat(reasons)
        .extracting(reason -> reason.words().getFirst())
        .containsExactly("short_by_grams", "friend_of", "weighed_on");
    assertThat(reasons.getFirst().say(Locale.ENGLISH))
        .contains("short_by_grams", "investigate", "CF-W-031", "1 … 100000");
    assertThat(reasons.get(1).say(Locale.TRADITIONAL_CHINESE)).contains("不問", "weighed_on");
    assertThat(reasons.getLast().say(Locale.SIMPLIFIED_CHINESE)).contains("YYYY-MM-DD");
  }

  @Test
  void aStepThatAsksForNothingTakesNothing() {
    Draft draft = SmallBureau.draft();
    Draft filing =
        new Draft(
            draft.act(),
            draft.origin(),
            new Cited("CF-W-031", "file", "hill/inspector"),
            draft.officers(),
            draft.claimedAt(),
            draft.matter(),
            new Content("filed", draft.content().facts(), "Seen."));
    assertThat(bureau.gate().pass(filing))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(Reason::rule)
                    .containsExactly(Rule.FACT_UNKNOWN));
  }

  @Test
  void anImportKeepsTheFactsOfItsRecord() {
    Draft draft = with(SmallBureau.draft(), Json.object().put("grams", "forty").build());
    Draft old = SmallBureau.historic(draft, Instant.parse("2016-05-04T02:00:00Z"));
    assertThat(bureau.gate().pass(old)).isInstanceOf(Passed.class);
  }

  @Test
  void anotherFormHoldsFromItsProclamationOn() {
    try (SmallBureau own = new SmallBureau()) {
      Json.Obj free = Json.object().put("anything", 1).build();
      assertThat(pass(own, free)).as("facts are free without forms").isEmpty();
      own.proclaiming().proclaim(withForms(INVESTIGATE));
      own.list().freshLaw();
      assertThat(pass(own, free)).extracting(Reason::rule).contains(Rule.FACT_UNKNOWN);
      own.proclaiming().proclaim(withForms(NOTHING));
      own.list().freshLaw();
      assertThat(pass(own, Json.object().build())).isEmpty();
    }
  }

  private static List<Reason> pass(SmallBureau bureau, Json.Obj facts) {
    return switch (bureau.gate().pass(with(SmallBureau.draft(), facts))) {
      case Passed passed -> List.of();
      case Refused refused -> refused.reasons();
    };
  }

  private static Draft with(Draft draft, Json.Obj facts) {
    return new Draft(
        draft.act(),
        draft.origin(),
        draft.cited(),
        draft.officers(),
        draft.claimedAt(),
        draft.matter(),
        new Content(draft.content().outcome(), facts, draft.content().reasons()));
  }

  private static Proof withForms(String investigate) {
    String forms =
        "{\"steps\": {\"file\": %s,\n\"investigate\": %s,\n\"review\": %s,\n\"decide\": %s}}"
            .formatted(NOTHING, investigate, NOTHING, NOTHING);
    SortedMap<String, byte[]> files = new TreeMap<>(SmallBureau.proof().files().files());
    files.put(FORMS, forms.getBytes(StandardCharsets.UTF_8));
    return SmallBureau.proof(MapFiles.of(files));
  }
}
