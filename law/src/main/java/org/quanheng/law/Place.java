package org.quanheng.law;

import java.util.Optional;
import java.util.Set;

/// Where the files of a pack lie, by kind.
enum Place {
  BUREAU("", "bureau", ".yaml"),
  STATUTE("statutes/", "", ".yaml"),
  UNIT("units/", "", ".yaml"),
  POST("posts/", "", ".yaml"),
  PROCEDURE("procedures/", "", ".yaml"),
  FORM("procedures/", "", ".form.json"),
  POWER("powers/", "", ".md"),
  DUTY("duties/", "", ".yaml"),
  CALENDAR("calendar/", "", ".json"),
  BENCHMARK("benchmarks/", "", ".md"),
  OFFICERS("sample/", "officers", ".yaml");

  /// What may lie beside a pack's files and is not read.
  private static final Set<String> BESIDE = Set.of("README.md", "CHANGELOG.md", "pom.xml");

  private final String folder;
  private final String only;
  private final String ending;

  /// @param only the one name a file here may have; empty where the author chooses
  Place(String folder, String only, String ending) {
    this.folder = folder;
    this.only = only;
    this.ending = ending;
  }

  /// The place this path belongs to.
  static Optional<Place> of(String path) {
    for (Place place : values()) {
      if (path.startsWith(place.folder) && path.endsWith(place.ending)) {
        String name = place.nameIn(path);
        boolean fits = place.only.isEmpty() ? !name.contains("/") : name.equals(place.only);
        if (fits) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }

  static boolean isBeside(String path) {
    return BESIDE.contains(path);
  }

  /// The file's name without folder and ending.
  String nameIn(String path) {
    int end = path.length() - ending.length();
    return end < folder.length() ? "" : path.substring(folder.length(), end);
  }

  /// Whether its files are written in JSON; all others are YAML.
  boolean isJson() {
    return ending.endsWith(".json");
  }

  boolean isGoodName(String name) {
    return this == CALENDAR ? name.matches("[0-9]{4}") : Slugs.isSlug(name);
  }
}
