package org.quanheng.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quanheng.desk.Changes.Offer;
import org.quanheng.desk.Changes.Wish;
import org.quanheng.desk.Desk.Person;
import org.quanheng.desk.Workbench.Piece;
import org.quanheng.face.CodeLine;
import org.quanheng.face.Shown;
import org.quanheng.face.Sides;
import org.quanheng.face.Tab;
import org.quanheng.face.Typed;
import org.quanheng.face.Visit;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Reason;
import org.quanheng.law.Deed;
import org.quanheng.law.Effect;
import org.quanheng.law.MapFiles;
import org.quanheng.law.Problem;
import org.quanheng.list.Difference;
import org.quanheng.list.Difference.Change;
import org.quanheng.list.Difference.Kind;
import org.quanheng.list.DraftPacks;
import org.quanheng.list.DraftVersion;
import org.quanheng.list.Drafts;
import org.quanheng.list.Edit;
import org.quanheng.list.Prospect;
import org.quanheng.web.Posted;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A draft of the law: what is wrong with it and where, how it differs from the law in force, its
/// files and its former versions, and the way to make it law.
@Controller
class DraftPage {

  private static final int AROUND = 2;

  private final Workbench bench;
  private final Drafts drafts;
  private final DraftPacks packs;
  private final Changes changes;
  private final Gate gate;

  DraftPage(Workbench bench, Drafts drafts, DraftPacks packs, Changes changes, Gate gate) {
    this.bench = bench;
    this.drafts = drafts;
    this.packs = packs;
    this.changes = changes;
    this.gate = gate;
  }

  /// @param view what there is to see below the head
  /// @param saved what was done just now; nothing when nothing was
  record Draft(Piece piece, List<Tab> tabs, View view, @Nullable Saved saved) {}

  /// What was done just now.
  ///
  /// @param path the file that was saved; empty when a former version was taken back
  /// @param undo the number of the version before
  record Saved(String path, int undo) {}

  /// One of the views of a draft.
  sealed interface View {}

  /// What is wrong, file by file; and when nothing is, what would become of it.
  ///
  /// @param obstacles what stands in the way of making it law, beside what is wrong with it
  ///
  /// @param outlook how many powers it would add and end; nothing when it cannot become law now
  record Proven(
      List<Flawed> files,
      List<Reason> obstacles,
      List<Offer> offers,
      Prospect.@Nullable Clear outlook)
      implements View {}

  /// A file with all that is wrong with it.
  record Flawed(String path, boolean there, List<Flaw> flaws) {}

  /// One thing that is wrong, with the lines around it.
  record Flaw(Problem problem, List<CodeLine> lines) {}

  /// How the draft differs from the law in force, in numbers.
  record Counts(Count powers, Count duties, Count others) {}

  /// How many files of a kind came, went and changed.
  record Count(int added, int removed, int changed) {

    static Count of(Difference difference, Kind kind) {
      List<Change> all = difference.of(kind);
      int added = (int) all.stream().filter(it -> it.before().isEmpty()).count();
      int removed = (int) all.stream().filter(it -> it.after().isEmpty()).count();
      return new Count(added, removed, all.size() - added - removed);
    }

    int all() {
      return added + removed + changed;
    }
  }

  /// How the draft differs, file by file.
  record Differing(Counts counts, List<Pair> pairs) implements View {}

  /// Two versions of a file.
  record Pair(Change change, Sides sides) {}

  /// Its files, by folder.
  record Folders(SequencedMap<String, List<String>> folders) implements View {}

  /// Its versions, newest first.
  record History(List<Entry> entries) implements View {}

  /// A version and who saved it.
  record Entry(DraftVersion version, Person savedBy) {}

  /// The question whether to take a former version back.
  record Back(Piece piece, DraftVersion former) {}

  @GetMapping("/desk/packs/{draft}")
  Shown draft(Visit visit, @PathVariable("draft") String id, HttpServletRequest request) {
    Posted asked = Posted.of(request);
    Piece piece = bench.piece(visit, id);
    Difference difference = difference(piece);
    String name = asked.typed("view");
    View view =
        switch (name) {
          case "difference" -> differing(difference);
          case "files" -> folders(piece);
          case "versions" -> history(piece);
          default -> proven(visit, piece);
        };
    return visit.show(
        "desk/draft.jte",
        new Draft(piece, tabs(visit, piece, view, difference), view, saved(piece, asked)));
  }

  private static @Nullable Saved saved(Piece piece, Posted asked) {
    boolean now = asked.typed("saved").equals(Integer.toString(piece.newest().number()));
    return now && piece.newest().number() > 1
        ? new Saved(piece.newest().path().orElse(""), piece.newest().number() - 1)
        : null;
  }

  private List<Tab> tabs(Visit visit, Piece piece, View view, Difference difference) {
    int differing = difference.changes().size();
    return List.of(
        tab(visit, piece, "", piece.proof().problems().size(), view instanceof Proven),
        tab(visit, piece, "difference", differing, view instanceof Differing),
        tab(visit, piece, "files", files(piece).files().size(), view instanceof Folders),
        tab(visit, piece, "versions", piece.versions().size(), view instanceof History));
  }

  private static Tab tab(Visit visit, Piece piece, String view, int count, boolean here) {
    String address = piece.address() + (view.isEmpty() ? "" : "?view=" + view);
    String key = "draft-pack.view." + (view.isEmpty() ? "problems" : view);
    return new Tab(address, visit.say(key), visit.number(count), here);
  }

  private Proven proven(Visit visit, Piece piece) {
    Map<String, List<Problem>> byFile = new TreeMap<>();
    piece
        .proof()
        .problems()
        .forEach(it -> byFile.computeIfAbsent(it.file(), file -> new ArrayList<>()).add(it));
    MapFiles files = files(piece);
    List<Flawed> flawed = new ArrayList<>();
    byFile.forEach((path, problems) -> {
      List<String> text = text(files, path).map(it -> it.lines().toList()).orElse(List.of());
      flawed.add(
          new Flawed(
              path,
              files.files().containsKey(path),
              problems.stream()
                  .map(it -> new Flaw(it, CodeLine.around(text, it.line(), AROUND)))
                  .toList()));
    });
    String digest = piece.newest().pack().digest().hex();
    List<Reason> obstacles =
        piece.proof().sound() ? gate.obstacles(new Deed.Proclaim(digest)) : List.of();
    Prospect.Clear clear =
        bench.prospect(visit, piece) instanceof Prospect.Clear outlook ? outlook : null;
    return new Proven(
        flawed, obstacles, changes.offers(piece.sitting(), wish(piece, clear)), clear);
  }

  /// The act that would make the draft law, as far as it is known.
  private static Wish wish(Piece piece, Prospect.@Nullable Clear outlook) {
    Map<String, String> facts = new TreeMap<>(Map.of("pack", piece.newest().pack().digest().hex()));
    if (outlook != null) {
      facts.put("added", Integer.toString(outlook.added()));
      facts.put("ended", Integer.toString(outlook.ended()));
    }
    String draft = piece.newest().draft().toString().substring(0, 8);
    String bureau = piece.proof().pack().map(it -> it.bureau().code()).orElse("");
    return new Wish(Effect.Kind.PROCLAIM, "list-" + draft, bureau, facts);
  }

  private static Differing differing(Difference difference) {
    List<Pair> pairs =
        difference.changes().stream()
            .map(it -> new Pair(it, Sides.between(it.before().orElse(""), it.after().orElse(""))))
            .toList();
    return new Differing(counts(difference), pairs);
  }

  private static Counts counts(Difference difference) {
    return new Counts(
        Count.of(difference, Kind.POWER),
        Count.of(difference, Kind.DUTY),
        Count.of(difference, Kind.OTHER));
  }

  private Difference difference(Piece piece) {
    return packs
        .difference(piece.newest().pack().digest())
        .orElseThrow(() -> new AssertionError("a draft without a pack"));
  }

  private MapFiles files(Piece piece) {
    return packs
        .files(piece.newest().pack().digest())
        .orElseThrow(() -> new AssertionError("a draft without files"));
  }

  /// The text of a file; empty when there is no such file.
  static Optional<String> text(MapFiles files, String path) {
    return Optional.ofNullable(files.files().get(path))
        .map(it -> new String(it, StandardCharsets.UTF_8));
  }

  private Folders folders(Piece piece) {
    SequencedMap<String, List<String>> folders = new LinkedHashMap<>();
    for (String path : files(piece).paths()) {
      String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
      folders.computeIfAbsent(folder, it -> new ArrayList<>()).add(path);
    }
    return new Folders(folders);
  }

  private History history(Piece piece) {
    List<Person> people =
        bench.people(piece.versions().stream().map(DraftVersion::savedBy).toList());
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; at < people.size(); at++) {
      entries.add(new Entry(piece.versions().get(at), people.get(at)));
    }
    return new History(entries);
  }

  /// Asks whether to take a former version back, where scripts are off.
  @GetMapping("/desk/packs/{draft}/back")
  Shown ask(Visit visit, @PathVariable("draft") String id, HttpServletRequest request) {
    Piece piece = bench.piece(visit, id);
    DraftVersion former = former(piece, Posted.of(request));
    return visit.show("desk/draftback.jte", new Back(piece, former));
  }

  /// Takes a former version back, as a new one.
  @PostMapping("/desk/packs/{draft}")
  Object goBack(Visit visit, @PathVariable("draft") String id, HttpServletRequest request) {
    Piece piece = bench.piece(visit, id);
    bench.requireMay(piece.sitting());
    DraftVersion former = former(piece, Posted.of(request));
    return switch (drafts.goBack(piece.newest(), former, piece.sitting().person().officer())) {
      case Edit.Saved saved -> Sending.to(piece.address() + "?saved=" + saved.version().number());
      // whoever was faster has saved a version to be looked at first
      case Edit.Overtaken _ -> Sending.to(piece.address() + "?view=versions");
      case Edit.Refused refused -> throw new AssertionError(refused.problems().toString());
    };
  }

  private static DraftVersion former(Piece piece, Posted asked) {
    return piece.version(Typed.number(asked.typed("version")).orElse(0));
  }
}
