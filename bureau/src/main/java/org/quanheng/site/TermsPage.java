package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.quanheng.face.Clock;
import org.quanheng.face.Field;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.term.DayDeadline;
import org.quanheng.term.Deadline;
import org.quanheng.term.HourDeadline;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// When a term of the law ends, and why, day by day. The question stands in the address, so that an
/// answer can be passed on and checked.
@Controller
class TermsPage {

  private final Supplier<Pack> pack;

  TermsPage(Supplier<Pack> pack) {
    this.pack = pack;
  }

  /// The page.
  ///
  /// @param says what the term is and by which law, as far as a clock does not say it
  record TermView(TermForm form, Optional<Clock> clock, List<String> says) {

    TermView {
      says = List.copyOf(says);
    }

    Field field(String name) {
      return form.field(name);
    }

    List<Integer> stops() {
      return IntStream.rangeClosed(1, TermForm.STOPS).boxed().toList();
    }
  }

  @GetMapping("/terms")
  Shown terms(Visit visit, HttpServletRequest request) {
    if (request.getParameter("amount") == null) {
      TermForm empty = TermForm.empty(visit, pack.get());
      return visit.show("site/terms.jte", new TermView(empty, Optional.empty(), List.of()));
    }
    TermForm form = TermForm.read(visit, pack.get(), request);
    Optional<Deadline> deadline = form.answer();
    HttpStatus status = deadline.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return visit.show("site/terms.jte", view(visit, form, deadline), status.value());
  }

  private static TermView view(Visit visit, TermForm form, Optional<Deadline> deadline) {
    if (deadline.isEmpty()) {
      return new TermView(form, Optional.empty(), List.of());
    }
    return switch (deadline.get()) {
      case DayDeadline days -> {
        Clock.Look look = new Clock.Look(form.at(), false);
        Clock clock = Clock.of(visit, "clock", days, look, Optional.empty());
        yield new TermView(form, Optional.of(clock), head(days, visit));
      }
      case HourDeadline hours ->
          new TermView(form, Optional.empty(), hours.explain(visit.language().locale()));
      case Deadline.Refused _ -> throw new AssertionError("what is refused is no answer");
    };
  }

  /// What is said of a term before its days.
  private static List<String> head(DayDeadline deadline, Visit visit) {
    String first = deadline.days().findFirst().orElseThrow().explain(visit.language().locale());
    List<String> lines = deadline.explain(visit.language().locale());
    return lines.subList(0, lines.indexOf(first));
  }
}
