package org.quanheng.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who is drawn, who goes there, who stands by. There is no second drawing: a subject that is
/// closed gives its place to the next reserve, and an inspector who is recused later to the next
/// stand-by.
///
/// @param declaration the hash of the declaration, 64 lower-case hexadecimal digits
/// @param seed the seed S, 64 lower-case hexadecimal digits
/// @param places those drawn, in the order of their drawing
/// @param reserves those who come next, in their order
public record Result(String declaration, String seed, List<Place> places, List<String> reserves) {

  private static final String HEADER = "qh-draw-1 result";
  private static final int CELLS = 6;

  /// By which chance a subject was drawn.
  public enum Stratum {
    /// By pure chance: everybody has the same. Only of these may rates be computed without weights.
    FLOOR("floor"),
    /// By its tickets.
    RISK("risk");

    private final String slug;

    Stratum(String slug) {
      this.slug = slug;
    }

    /// The name in a result.
    public String slug() {
      return slug;
    }
  }

  /// A subject that is drawn.
  ///
  /// @param team who goes there; fewer than declared when there were no more, and then an officer
  ///   has to decide
  /// @param standBys who comes next, at most as many as a team
  public record Place(Stratum stratum, String subject, List<String> team, List<String> standBys) {

    public Place {
      team = List.copyOf(team);
      standBys = List.copyOf(standBys);
    }
  }

  public Result {
    places = List.copyOf(places);
    reserves = List.copyOf(reserves);
  }

  /// The places of one stratum.
  public List<Place> places(Stratum stratum) {
    return places.stream().filter(place -> place.stratum() == stratum).toList();
  }

  /// The places with a smaller team than this.
  public List<Place> unfilled(int team) {
    return places.stream().filter(place -> place.team().size() < team).toList();
  }

  /// The result in its one spelling.
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(HEADER);
    lines.add("declaration " + declaration);
    lines.add("seed " + seed);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      lines.add(
          String.join(
              "\t",
              "place",
              Integer.toString(i + 1),
              place.stratum().slug(),
              place.subject(),
              String.join(",", place.team()),
              String.join(",", place.standBys())));
    }
    for (int i = 0; i < reserves.size(); i++) {
      lines.add(String.join("\t", "reserve", Integer.toString(i + 1), reserves.get(i)));
    }
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /// Reads a result. Only its form is read here; whether it is the right one is for [Check].
  public static Parsed<Result> read(byte[] bytes) {
    Problems problems = new Problems();
    List<String> lines = Lines.of(Part.RESULT, bytes, problems).lines();
    int head = (int) lines.stream().takeWhile(line -> line.indexOf('\t') < 0).count();
    String header =
        lines.subList(0, head).stream().map(it -> it + "\n").collect(Collectors.joining());
    Fields fields =
        new Fields(Part.RESULT, header.getBytes(StandardCharsets.UTF_8), HEADER, problems);
    String declaration = fields.digest("declaration");
    String seed = fields.digest("seed");
    fields.end();
    List<Place> places = new ArrayList<>();
    List<String> reserves = new ArrayList<>();
    for (int i = head; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split("\t", -1));
      Optional<Place> place = place(cells, places.size() + 1);
      if (place.isPresent() && reserves.isEmpty()) {
        places.add(place.get());
      } else if (isReserve(cells, reserves.size() + 1)) {
        reserves.add(cells.getLast());
      } else {
        problems.at(Problem.Rule.WRONG_ROW, Part.RESULT, i + 1, String.join("⇥", cells));
      }
    }
    return problems.isEmpty()
        ? new Parsed.Good<>(new Result(declaration, seed, places, reserves))
        : new Parsed.Refused<>(problems.list());
  }

  private static Optional<Place> place(List<String> cells, int number) {
    if (cells.size() != CELLS
        || !cells.getFirst().equals("place")
        || !cells.get(1).equals(Integer.toString(number))) {
      return Optional.empty();
    }
    return stratum(cells.get(2))
        .map(stratum -> new Place(stratum, cells.get(3), names(cells.get(4)), names(cells.get(5))));
  }

  private static boolean isReserve(List<String> cells, int number) {
    return cells.size() == 3
        && cells.getFirst().equals("reserve")
        && cells.get(1).equals(Integer.toString(number));
  }

  private static Optional<Stratum> stratum(String slug) {
    return switch (slug) {
      case "floor" -> Optional.of(Stratum.FLOOR);
      case "risk" -> Optional.of(Stratum.RISK);
      default -> Optional.empty();
    };
  }

  private static List<String> names(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
  }
}
