package org.quanheng.law;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/// All files of a pack as far as they could be read, each kind on its shelf. What could not be read
/// has been told to the report.
final class Shelves {

  final Shelf<Bureau> bureaus = new Shelf<>();
  final Shelf<Statute> statutes = new Shelf<>();
  final Shelf<Organ> organs = new Shelf<>();
  final Shelf<PostKind> posts = new Shelf<>();
  final Shelf<Procedure> procedures = new Shelf<>();

  /// The forms of each procedure that has some, by step.
  final Shelf<SortedMap<String, Form>> forms = new Shelf<>();

  final Shelf<Power> powers = new Shelf<>();
  final Shelf<Duty> duties = new Shelf<>();
  final Shelf<NoticeYear> calendar = new Shelf<>();
  final Shelf<List<SampleOfficer>> officers = new Shelf<>();

  /// The bytes of each file that is of the pack and could be read, by path.
  final SortedMap<String, byte[]> bytes = new TreeMap<>();

  private final Report report;

  private Shelves(Report report) {
    this.report = report;
  }

  static Shelves read(PackFiles files, Report report) {
    Shelves shelves = new Shelves(report);
    shelves.readAll(files);
    return shelves;
  }

  /// The levels of the bureau, highest first; none when its file could not be read.
  List<String> levels() {
    return bureaus.reads().stream().flatMap(read -> read.value().levels().stream()).toList();
  }

  /// Whether every unit was read and has a level and posts that are there: only then does a post
  /// that is not found not exist.
  boolean unitsAreSure() {
    List<String> levels = levels();
    return !organs.isEmpty()
        && organs.isWhole()
        && organs.values().values().stream()
            .allMatch(o -> levels.contains(o.level()) && o.posts().stream().allMatch(posts::knows));
  }

  private void readAll(PackFiles files) {
    try {
      SortedSet<String> paths = files.paths();
      if (paths.size() > PackFiles.MOST_FILES) {
        Map<String, String> facts = Map.of("most", Integer.toString(PackFiles.MOST_FILES));
        report.tell(paths.first(), 1, Rule.TOO_MANY_FILES, facts, paths.last());
        return;
      }
      paths.parallelStream()
          .flatMap(path -> parse(path, files).stream())
          .toList()
          .forEach(this::put);
      require(bureaus, "bureau.yaml");
      require(organs, "units/…yaml");
    } catch (IOException e) {
      report.tell(".", 1, Rule.UNREADABLE_FILE, Map.of("detail", e.toString()), ".");
    }
  }

  private void require(Shelf<?> shelf, String path) {
    if (shelf.isEmpty()) {
      report.tell(path, 1, Rule.MISSING_FILE, Map.of("path", path), path);
    }
  }

  private Optional<PackFile> parse(String path, PackFiles files) {
    Optional<Place> place = Place.of(path);
    if (place.isEmpty() && !Place.isBeside(path)) {
      report.tell(path, 1, Rule.MISPLACED_FILE, Map.of("path", path), path);
    }
    return place.map(where -> PackFile.parse(path, where, files, report));
  }

  private void put(PackFile file) {
    file.source().ifPresent(source -> bytes.put(file.notes().file(), source.bytes()));
    String name = file.name();
    Notes notes = file.notes();
    switch (file.place()) {
      case BUREAU -> put(bureaus, file, tree -> BureauForm.read(tree, notes));
      case STATUTE -> put(statutes, file, tree -> StatuteForm.read(name, tree, notes));
      case UNIT -> put(organs, file, tree -> EstablishmentForm.organ(name, tree, notes));
      case POST -> put(posts, file, tree -> EstablishmentForm.post(name, tree, notes));
      case PROCEDURE -> put(procedures, file, tree -> ProcedureForm.read(name, tree, notes));
      case FORM -> put(forms, file, tree -> SchemaForm.read(tree, notes));
      case POWER -> put(powers, file, tree -> PowerForm.read(file.page(), tree, notes));
      case DUTY -> put(duties, file, tree -> DutyForm.read(name, tree, notes));
      case CALENDAR -> put(calendar, file, tree -> CalendarForm.read(name, tree, notes));
      // kept whole; [BenchmarksAreSound] reads them
      case BENCHMARK -> {}
      case OFFICERS -> put(officers, file, tree -> EstablishmentForm.officers(tree, notes));
    }
  }

  private static <T> void put(Shelf<T> shelf, PackFile file, Function<Tree, Optional<T>> form) {
    Optional<T> value = file.tree().flatMap(form);
    if (value.isPresent() && !file.notes().broken()) {
      Tree tree = file.tree().orElseThrow();
      shelf.put(file.name(), new Read<>(file.notes().file(), value.get(), tree));
    } else {
      shelf.putBroken(file.name());
    }
  }
}
