package org.quanheng.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.quanheng.term.Calendar;

/// Proves packs: reads every file, runs every check, and tells every problem at once.
public final class Prover {

  private static final List<Check> CHECKS =
      List.of(
          CitesTheLaw::check,
          UnitsFormATree::check,
          HoldersAreThere::check,
          ProceduresHold::check,
          MattersComeToAnEnd::check,
          FormsFollowProcedures::check,
          EffectsHold::check,
          PowersFollowProcedures::check,
          TermsKeepTheLaw::check,
          CodesAreApart::check,
          NothingIsIdle::check,
          CalendarIsPlain::check,
          OfficersAreReal::check,
          BenchmarksAreSound::check);

  private Prover() {}

  /// Proves the pack these files are. Never throws for what the files hold.
  public static Proof prove(PackFiles files) {
    Report report = new Report();
    Shelves law = Shelves.read(files, report);
    CHECKS.forEach(check -> check.check(law, report));
    List<Problem> problems = report.problems();
    Optional<Pack> pack = problems.isEmpty() ? Optional.of(pack(law)) : Optional.empty();
    MapFiles read = MapFiles.of(law.bytes);
    return new Proof(problems, pack, read.digest(), read);
  }

  private static Pack pack(Shelves law) {
    Bureau bureau = law.bureaus.reads().iterator().next().value();
    List<SampleOfficer> officers = new ArrayList<>();
    law.officers.reads().forEach(read -> officers.addAll(read.value()));
    return new Pack(
        bureau,
        law.statutes.values(),
        new Establishment(law.organs.values(), law.posts.values(), officers),
        procedures(law),
        List.copyOf(law.powers.values().values()),
        law.duties.values(),
        calendar(law));
  }

  private static SortedMap<String, Procedure> procedures(Shelves law) {
    SortedMap<String, Procedure> procedures = law.procedures.values();
    law.forms
        .values()
        .forEach((slug, forms) ->
            procedures.computeIfPresent(slug, (same, procedure) -> procedure.with(forms)));
    return procedures;
  }

  private static Calendar calendar(Shelves law) {
    return Calendar.of(
        law.calendar.values().values().stream().flatMap(year -> year.notices().stream()).toList());
  }
}
