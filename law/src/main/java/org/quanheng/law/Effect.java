package org.quanheng.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.quanheng.ledger.Json;

/// What an act of a power changes in the bureau itself, beyond being on record.
///
/// @param what the kind of change
/// @param step the step whose act has the effect
/// @param outcome the outcome with which it has it
public record Effect(Kind what, String step, String outcome) {

  static final Effect NONE = new Effect(Kind.APPOINT, "", "");

  /// The kinds of change there are.
  public enum Kind {
    /// An officer is appointed to a post 任命.
    APPOINT,
    /// An appointment ends 免去.
    END_APPOINTMENT,
    /// An officer acts in a post for some days 代理.
    DEPUTISE,
    /// A pack becomes law 公布.
    PROCLAIM;

    /// The word a pack writes for it.
    public String slug() {
      return Slugs.of(this);
    }

    /// The fields that the form of the effective step must have.
    List<Need> needs() {
      Need officer = new Need("officer", Field.Text.class, true);
      Need post = new Need("post", Field.Text.class, true);
      Need from = new Need("from", Field.Day.class, true);
      return switch (this) {
        case APPOINT -> List.of(officer, post, from, new Need("until", Field.Day.class, false));
        case END_APPOINTMENT -> List.of(officer, post, new Need("until", Field.Day.class, true));
        case DEPUTISE -> List.of(officer, post, from, new Need("until", Field.Day.class, true));
        case PROCLAIM -> List.of(new Need("pack", Field.Text.class, true));
      };
    }
  }

  /// A field that an effect cannot do without.
  ///
  /// @param required whether it must also be a required one; otherwise it need not be there at all
  record Need(String name, Class<? extends Field> type, boolean required) {

    boolean metBy(Form form) {
      Optional<Field> field = form.field(name);
      return field.map(it -> type.isInstance(it) && (it.required() || !required)).orElse(!required);
    }
  }

  /// Whether an act of this step with this outcome has the effect.
  public boolean comesOf(String actsStep, String actsOutcome) {
    return step.equals(actsStep) && outcome.equals(actsOutcome);
  }

  /// What is to be done by an act with these facts.
  ///
  /// @param facts facts that fit the form of the step
  public Deed deed(Json.Obj facts) {
    return switch (what) {
      case APPOINT ->
          new Deed.Appoint(facts.text("officer"), facts.text("post"), days(facts), false);
      case END_APPOINTMENT ->
          new Deed.EndAppointment(
              facts.text("officer"), facts.text("post"), day(facts, "until").orElseThrow());
      case DEPUTISE ->
          new Deed.Appoint(facts.text("officer"), facts.text("post"), days(facts), true);
      case PROCLAIM -> new Deed.Proclaim(facts.text("pack"));
    };
  }

  private static Validity days(Json.Obj facts) {
    return new Validity(
        day(facts, "from").orElseThrow(), day(facts, "until").orElse(LocalDate.MAX));
  }

  private static Optional<LocalDate> day(Json.Obj facts, String name) {
    return facts.find(name).isEmpty() ? Optional.empty() : Field.Day.day(facts.text(name));
  }
}
