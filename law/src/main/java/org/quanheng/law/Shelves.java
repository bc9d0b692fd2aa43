package org.quanheng.law;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
  final Shelf<Power> powers = new Shelf<>();
  final Shelf<Duty> duties = new Shelf<>();
  final Shelf<NoticeYear> calendar = new Shelf<>();
  final Shelf<List<SampleOfficer>> officers = new Shelf<>();

  /// SHA-256 of each file that is of the pack, by path.
  final SortedMap<String, String> digests = new TreeMap<>();

  private final PackFiles files;
  private final Report report;

  private Shelves(PackFiles files, Report report) {
    this.files = files;
    this.report = report;
  }

  static Shelves read(PackFiles files, Report report) {
    Shelves shelves = new Shelves(files, report);
    shelves.readAll();
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

  private void readAll() {
    try {
      int left = PackFiles.MOST_FILES;
      for (String path : files.paths()) {
        if (left-- == 0) {
          Map<String, String> facts = Map.of("most", Integer.toString(PackFiles.MOST_FILES));
          report.tell(path, 1, Rule.TOO_MANY_FILES, facts, path);
          return;
        }
        read(path);
      }
      require(bureaus, "bureau.yaml");
      require(organs, "units/…yaml");
    } catch (IOException e) {
      unreadable(".", e);
    }
  }

  private void require(Shelf<?> shelf, String path) {
    if (shelf.isEmpty()) {
      report.tell(path, 1, Rule.MISSING_FILE, Map.of("path", path), path);
    }
  }

  private void read(String path) {
    Optional<Place> place = Place.of(path);
    if (place.isPresent()) {
      read(path, place.get());
    } else if (!Place.isBeside(path)) {
      report.tell(path, 1, Rule.MISPLACED_FILE, Map.of("path", path), path);
    }
  }

  private void read(String path, Place place) {
    Notes notes = new Notes(path, report);
    String name = place.nameIn(path);
    if (!place.isGoodName(name)) {
      notes.lose(1, Rule.BAD_FILE_NAME, Map.of("name", Values.shown(name)), name);
    }
    Optional<SourceText> source = source(path, notes);
    source.ifPresent(text -> digests.put(path, text.digest()));
    if (place == Place.POWER) {
      readPower(name, source, notes);
    } else {
      Optional<Tree> tree = source.flatMap(text -> tree(place, text.text(), notes));
      read(place, name, tree, notes);
    }
  }

  private static Optional<Tree> tree(Place place, String text, Notes notes) {
    return place == Place.CALENDAR ? JsonText.read(text, notes) : YamlText.read(text, 0, notes);
  }

  private void readPower(String name, Optional<SourceText> source, Notes notes) {
    Optional<PowerForm.Divided> divided =
        source.flatMap(text -> PowerForm.divided(text.text(), notes));
    String digest = source.map(SourceText::digest).orElse("");
    String sense = divided.map(PowerForm.Divided::sense).orElse("");
    Power.Page page = new Power.Page(name, sense, digest, List.of());
    Optional<Tree> tree = divided.map(PowerForm.Divided::front);
    put(powers, name, tree, notes, front -> PowerForm.read(page, front, notes));
  }

  private void read(Place place, String name, Optional<Tree> tree, Notes notes) {
    switch (place) {
      case BUREAU -> put(bureaus, name, tree, notes, t -> BureauForm.read(t, notes));
      case STATUTE -> put(statutes, name, tree, notes, t -> StatuteForm.read(name, t, notes));
      case UNIT -> put(organs, name, tree, notes, t -> EstablishmentForm.organ(name, t, notes));
      case POST -> put(posts, name, tree, notes, t -> EstablishmentForm.post(name, t, notes));
      case PROCEDURE -> put(procedures, name, tree, notes, t -> ProcedureForm.read(name, t, notes));
      case DUTY -> put(duties, name, tree, notes, t -> DutyForm.read(name, t, notes));
      case CALENDAR -> put(calendar, name, tree, notes, t -> CalendarForm.read(name, t, notes));
      case OFFICERS -> put(officers, name, tree, notes, t -> EstablishmentForm.officers(t, notes));
      case POWER -> throw new AssertionError("a power is read with its page");
    }
  }

  private static <T> void put(
      Shelf<T> shelf,
      String name,
      Optional<Tree> tree,
      Notes notes,
      Function<Tree, Optional<T>> form) {
    Optional<T> value = tree.flatMap(form);
    if (tree.isPresent() && value.isPresent() && !notes.broken()) {
      shelf.put(name, new Read<>(notes.file(), value.get(), tree.get()));
    } else {
      shelf.putBroken(name);
    }
  }

  private Optional<SourceText> source(String path, Notes notes) {
    try (InputStream stream = files.open(path)) {
      return SourceText.of(stream.readNBytes(SourceText.LARGEST + 1), notes);
    } catch (IOException e) {
      notes.lose(1, Rule.UNREADABLE_FILE, Map.of("detail", e.toString()), path);
      return Optional.empty();
    }
  }

  private void unreadable(String path, IOException e) {
    report.tell(path, 1, Rule.UNREADABLE_FILE, Map.of("detail", e.toString()), path);
  }
}
