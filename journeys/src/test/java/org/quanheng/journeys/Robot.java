package org.quanheng.journeys;

import java.util.stream.Stream;
import org.quanheng.term.Language;

/// Who crawls the site: in which language, and as which officer, or as nobody in particular.
record Robot(Language language, String officer) {

  /// How many pages of one kind a robot looks at: a stranger in English at all there are, one in
  /// another language at enough to meet each kind in each of its shapes.
  private static final int ALL = 5_000;

  private static final int MANY = 60;
  private static final int FEW = 6;

  static Robot stranger(Language language) {
    return new Robot(language, "");
  }

  static Robot clerk(Language language) {
    return new Robot(language, SampleBureau.CLERK);
  }

  static Stream<Robot> all() {
    return Stream.of(Language.values()).flatMap(it -> Stream.of(stranger(it), clerk(it)));
  }

  boolean isStranger() {
    return officer.isEmpty();
  }

  int patience() {
    if (!isStranger()) {
      return FEW;
    }
    return language == Language.EN ? ALL : MANY;
  }

  /// Where it begins.
  Stream<String> doors() {
    return isStranger() ? Stream.of("/") : Stream.of("/", "/desk");
  }

  @Override
  public String toString() {
    return (isStranger() ? "anybody" : officer) + " in " + Reader.tag(language);
  }
}
