package org.quanheng.law;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One file of a pack, parsed as far as it could be.
///
/// @param source its text; empty when it could not be read
/// @param page its name, the digest of its bytes (empty when they could not be read) and, of a
///   power, the words after the front matter
/// @param tree its keys and values; empty when it could not be parsed
record PackFile(
    Place place, Optional<SourceText> source, Power.Page page, Optional<Tree> tree, Notes notes) {

  /// Parses the file that lies in this place. Files may be parsed side by side.
  static PackFile parse(String path, Place place, PackFiles files, Report report) {
    Notes notes = new Notes(path, report);
    String name = place.nameIn(path);
    if (!place.isGoodName(name)) {
      notes.lose(1, Rule.BAD_FILE_NAME, Map.of("name", Values.shown(name)), path);
    }
    Optional<SourceText> source = source(path, files, notes);
    String digest = source.map(SourceText::digest).orElse("");
    if (place == Place.POWER) {
      Optional<PowerForm.Divided> divided =
          source.flatMap(text -> PowerForm.divided(text.text(), notes));
      String sense = divided.map(PowerForm.Divided::sense).orElse("");
      Power.Page page = new Power.Page(name, sense, digest, List.of());
      return new PackFile(place, source, page, divided.map(PowerForm.Divided::front), notes);
    }
    if (place == Place.BENCHMARK) {
      Power.Page page = new Power.Page(name, "", digest, List.of());
      return new PackFile(place, source, page, Optional.empty(), notes);
    }
    Optional<Tree> tree = source.flatMap(text -> tree(place, text.text(), notes));
    return new PackFile(place, source, new Power.Page(name, "", digest, List.of()), tree, notes);
  }

  String name() {
    return page.slug();
  }

  private static Optional<Tree> tree(Place place, String text, Notes notes) {
    return place.isJson() ? JsonText.read(text, notes) : YamlText.read(text, 0, notes);
  }

  private static Optional<SourceText> source(String path, PackFiles files, Notes notes) {
    try (InputStream stream = files.open(path)) {
      return SourceText.of(stream.readNBytes(SourceText.LARGEST + 1), notes);
    } catch (IOException e) {
      notes.lose(1, Rule.UNREADABLE_FILE, Map.of("detail", e.toString()), path);
      return Optional.empty();
    }
  }
}
