package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quanheng.desk.Desk.Seat;
import org.quanheng.desk.Desk.Sitting;
import org.quanheng.desk.Powers.Taking;
import org.quanheng.desk.Powers.Usable;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.gate.Draft;
import org.quanheng.gate.DraftForm;
import org.quanheng.gate.Passed;
import org.quanheng.gate.Reason;
import org.quanheng.gate.Refused;
import org.quanheng.law.Category;
import org.quanheng.web.Passing;
import org.quanheng.web.Posted;
import org.quanheng.web.Problem;
import org.quanheng.web.Wrong;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// An officer acts: he chooses a power and a step, fills in a form, reviews it, and sends it to the
/// gate. What the gate says is shown whole.
@Controller
class ActPage {

  private static final String HERE = "/desk/act";
  private static final int LONGEST_CODE = 120;

  /// So many powers are shown at once; whoever has more looks for one.
  private static final int SHOWN = 40;

  private final Desk desk;
  private final Powers powers;
  private final Sheets sheets;
  private final Passing passing;

  ActPage(Desk desk, Powers powers, Sheets sheets, Passing passing) {
    this.desk = desk;
    this.powers = powers;
    this.sheets = sheets;
    this.passing = passing;
  }

  /// The choice of a power and a step.
  ///
  /// @param all how many there are, of which not all may be shown
  record Choice(
      Sitting sitting,
      String text,
      String category,
      List<Category> categories,
      List<Usable> powers,
      int all) {}

  /// The form for one step.
  ///
  /// @param seat the post it is taken from; nothing when none of the officer's may take it
  /// @param others his other posts that may take it
  record Act(
      Sitting sitting,
      Taking taking,
      @Nullable Seat seat,
      List<Seat> others,
      @Nullable Sheet sheet,
      @Nullable Refusal refusal,
      Allowed allowed) {}

  /// What the gate said.
  ///
  /// @param leaf the key of the refusal in the ledger
  record Refusal(List<Reason> reasons, String leaf) {}

  /// What would be allowed.
  ///
  /// @param posts those that may take the step
  /// @param steps the steps of the power
  record Allowed(List<Seat> posts, List<Powers.Way> steps, int officers) {}

  /// A draft before it is sent.
  ///
  /// @param again the whole form, to be sent as it is
  record Review(
      Sitting sitting,
      Taking taking,
      Seat seat,
      List<Sheets.Line> lines,
      Map<String, List<String>> again) {}

  @GetMapping(HERE)
  Shown ask(Visit visit, HttpServletRequest request) {
    Posted form = Posted.of(request);
    Sitting sitting = desk.sitting(visit);
    if (!form.has("power") || !form.has("step")) {
      return choice(visit, sitting, form);
    }
    return form(visit, sitting, taking(form, sitting), form, null);
  }

  @PostMapping(HERE)
  Object send(Visit visit, HttpServletRequest request) {
    Posted form = Posted.of(request);
    Sitting sitting = desk.sitting(visit);
    Taking taking = taking(form, sitting);
    if (form.wants("change") || form.wants("more")) {
      return form(visit, sitting, taking, form, null);
    }
    Optional<Draft> draft = draft(visit, form, taking);
    if (draft.isEmpty()) {
      return form(visit, sitting, taking, form, null);
    }
    if (!form.wants("send")) {
      Seat seat = desk.seat(draft.get().cited().post());
      Review review =
          new Review(sitting, taking, seat, sheets.lines(visit, draft.get(), taking), form.again());
      return visit.show("desk/review.jte", review);
    }
    return switch (passing.pass(draft.get(), sitting.person().officer())) {
      case Passed passed -> Sending.to("/desk/acts/" + passed.act().draft().act());
      case Refused refused -> {
        Refusal refusal = new Refusal(refused.reasons(), refused.receipt().leaf().toString());
        yield form(visit, sitting, taking, form, refusal);
      }
    };
  }

  /// The draft that was typed; nothing when something is wrong with it, which the form then knows.
  private Optional<Draft> draft(Visit visit, Posted form, Taking taking) {
    return switch (passing.read(sheets.json(visit, form, taking))) {
      case DraftForm.Read.Good good -> form.isGood() ? Optional.of(good.draft()) : Optional.empty();
      case DraftForm.Read.Bad bad -> {
        bad.mistakes().forEach(it -> form.wrong(it.field(), it.kind()));
        yield Optional.empty();
      }
    };
  }

  private Taking taking(Posted form, Sitting sitting) {
    String power = form.code("power", LONGEST_CODE);
    String step = form.code("step", LONGEST_CODE);
    return powers
        .taking(power, step, sitting.day())
        .orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException());
  }

  private Shown choice(Visit visit, Sitting sitting, Posted form) {
    String text = form.line("find", LONGEST_CODE);
    String category = form.typed("category");
    List<Usable> all = powers.usable(sitting, text.toLowerCase(Locale.ROOT));
    List<Category> categories = all.stream().map(Usable::category).distinct().sorted().toList();
    List<Usable> chosen =
        all.stream()
            .filter(it -> category.isEmpty() || it.category().slug().equals(category))
            .toList();
    Choice choice =
        new Choice(
            sitting,
            text,
            category,
            categories,
            chosen.stream().limit(SHOWN).toList(),
            chosen.size());
    return visit.show("desk/choose.jte", choice);
  }

  private Shown form(
      Visit visit, Sitting sitting, Taking taking, Posted form, @Nullable Refusal refusal) {
    List<String> able = sitting.posts().stream().filter(taking::heldBy).toList();
    String asked = form.typed("post");
    String post = able.contains(asked) || able.isEmpty() ? asked : able.getFirst();
    Allowed allowed = allowed(taking, sitting);
    boolean may = able.contains(post);
    Act act =
        new Act(
            sitting,
            taking,
            may ? desk.seat(post) : null,
            able.stream().filter(it -> !it.equals(post)).map(desk::seat).toList(),
            may ? sheets.sheet(visit, form, taking, post) : null,
            refusal,
            allowed);
    return visit.show("desk/act.jte", act, refusal == null && form.isGood() ? 200 : 422);
  }

  private Allowed allowed(Taking taking, Sitting sitting) {
    List<Powers.Way> steps =
        taking.power().steps().values().stream()
            .map(step ->
                new Powers.Way(
                    step.step(),
                    powers.named(taking.power().code(), step.step(), sitting.day()),
                    sitting.posts().stream().filter(step::heldBy).findFirst().orElse("")))
            .toList();
    return new Allowed(
        taking.step().holders().stream().map(desk::seat).toList(), steps, taking.step().officers());
  }
}
