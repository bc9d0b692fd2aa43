package org.quanheng.face;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.quanheng.term.Language;
import org.quanheng.term.Names;

/// What all pages of one bureau have in common.
public final class Setting {

  private final Names bureau;
  private final boolean sample;
  private final InstantSource clock;
  private final ZoneId zone;
  private final List<Door> doors;
  private final Assets assets = Assets.read();
  private final Map<Language, Words> words = new EnumMap<>(Language.class);

  /// Whose pages they are.
  ///
  /// @param sample whether the bureau only illustrates, which every page says
  public record Bureau(Names names, boolean sample) {}

  /// @param rooms the rooms that bring words
  public Setting(
      Bureau bureau, InstantSource clock, ZoneId zone, List<Door> doors, List<String> rooms) {
    this.bureau = bureau.names();
    this.sample = bureau.sample();
    this.clock = clock;
    this.zone = zone;
    this.doors = List.copyOf(doors);
    for (Language language : Language.values()) {
      words.put(language, Words.of(language, zone, rooms));
    }
  }

  public Names bureau() {
    return bureau;
  }

  public boolean sample() {
    return sample;
  }

  public InstantSource clock() {
    return clock;
  }

  public ZoneId zone() {
    return zone;
  }

  /// The bureau's day.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  public List<Door> doors() {
    return doors;
  }

  public Assets assets() {
    return assets;
  }

  public Words words(Language language) {
    Words found = words.get(language);
    if (found == null) {
      throw new AssertionError("every language has its words");
    }
    return found;
  }
}
