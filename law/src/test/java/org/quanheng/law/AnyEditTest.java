package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is done to a file, the prover answers: sound, or problems within the files.
class AnyEditTest {

  private static final long SEED = 20_150_601;
  private static final int FLIPS = 1_000;

  @Test
  void everyLineOfEveryFileMayBeDeleted() {
    Lamps sound = Lamps.sound();
    int told = 0;
    int proven = 0;
    for (String path : sound.files().keySet()) {
      List<String> lines = sound.text(path).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        List<String> others = new ArrayList<>(lines);
        others.remove(i);
        String text = others.isEmpty() ? "" : String.join("\n", others) + "\n";
        told += answer(sound.with(path, text), path + " without line " + (i + 1)) ? 0 : 1;
        proven++;
      }
    }
    assertThat(told).isGreaterThan(proven * 3 / 4);
  }

  @Test
  void everyFileMayBeMissing() {
    Lamps sound = Lamps.sound();
    for (String path : sound.files().keySet()) {
      answer(sound.without(path), "without " + path);
    }
  }

  @Test
  void everyFileMayBeCutAnywhere() {
    Lamps sound = Lamps.sound();
    for (String path : sound.files().keySet()) {
      String text = sound.text(path);
      for (int end = 0; end < text.length(); end += 31) {
        answer(sound.with(path, text.substring(0, end)), path + " cut at " + end);
      }
    }
  }

  @Test
  void bytesMayFlip() {
    Random random = new Random(SEED);
    Lamps sound = Lamps.sound();
    List<String> paths = List.copyOf(sound.files().keySet());
    for (int i = 0; i < FLIPS; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      byte[] bytes = sound.bytes(path);
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      answer(sound.with(path, bytes), path + " flipped, seed " + SEED + ", try " + i);
    }
  }

  @Test
  void lettersOfTheGrammarMayStandAnywhere() {
    Random random = new Random(SEED);
    Lamps sound = Lamps.sound();
    List<String> paths = List.copyOf(sound.files().keySet());
    String letters = "{}[],:&*!|>'\"%@`#-? \n\t\\\u0085\u2028\uD83D\uDD25";
    for (int i = 0; i < FLIPS; i++) {
      String path = paths.get(random.nextInt(paths.size()));
      StringBuilder text = new StringBuilder(sound.text(path));
      int at = random.nextInt(letters.length());
      text.insert(random.nextInt(text.length()), letters, at, Math.min(at + 2, letters.length()));
      answer(sound.with(path, text.toString()), path + ", seed " + SEED + ", try " + i);
    }
  }

  /// Whether the pack is sound; that each problem can be said is checked on the way.
  private static boolean answer(Lamps lamps, String what) {
    Proof proof = lamps.prove();
    for (Problem problem : proof.problems()) {
      assertThat(problem.line()).as(what).isPositive();
      assertThat(problem.counterexample()).as(what).isNotEmpty();
      assertThat(problem.message(Locale.ENGLISH)).as(what).isNotBlank();
      assertThat(problem.remedy(Locale.ENGLISH)).as(what).isNotBlank();
      if (lamps.files().containsKey(problem.file())) {
        long lines = lamps.text(problem.file()).lines().count();
        assertThat((long) problem.line())
            .as("%s: %s", what, problem)
            .isLessThanOrEqualTo(lines + 1);
      }
    }
    proof.pack().ifPresent(pack -> assertThat(pack.calendar().problems()).as(what).isEmpty());
    return proof.sound();
  }
}
