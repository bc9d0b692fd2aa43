package org.quanheng.site;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quanheng.face.Address;
import org.quanheng.law.Category;
import org.quanheng.law.Pack;
import org.quanheng.law.Power;
import org.quanheng.term.Names;
import org.quanheng.web.Asked;

/// Which powers of which day are asked for. All that is asked for must hold.
///
/// @param level of a unit that takes part in the use of the power
/// @param unit that takes part
/// @param post the kind of post that takes part
/// @param statute the power rests on
/// @param text in the code, the names, or the sense
record Wanted(
    LocalDate day,
    Optional<String> category,
    Optional<String> level,
    Optional<String> unit,
    Optional<String> post,
    Optional<String> statute,
    Optional<String> text) {

  static Wanted of(Asked asked, Pack pack, LocalDate today) {
    return new Wanted(
        asked.day("day", today),
        asked.oneOf("category", categories()),
        asked.oneOf("level", pack.bureau().levels()),
        asked.oneOf("unit", pack.establishment().organs().keySet()),
        asked.oneOf("post", pack.establishment().posts().keySet()),
        asked.oneOf("statute", pack.statutes().keySet()),
        asked.text("text"));
  }

  private static List<String> categories() {
    return Arrays.stream(Category.values()).map(Category::slug).toList();
  }

  /// The same, whatever its category.
  Wanted ofAnyCategory() {
    return new Wanted(day, Optional.empty(), level, unit, post, statute, text);
  }

  /// Whether anything but a day is asked for.
  boolean isAnything() {
    return Stream.of(category, level, unit, post, statute, text).anyMatch(Optional::isPresent);
  }

  /// The powers asked for, by code.
  List<Power> in(Reading reading) {
    return reading.pack().inForce(day).stream().filter(power -> fits(power, reading)).toList();
  }

  private boolean fits(Power power, Reading reading) {
    return category.stream().allMatch(it -> power.category().slug().equals(it))
        && statute.stream().allMatch(it -> rests(power, it))
        && text.stream().allMatch(it -> says(power, it))
        && post.stream().allMatch(it -> reading.kinds(power).contains(it))
        && ((level.isEmpty() && unit.isEmpty()) || isHeld(power, reading));
  }

  private static boolean rests(Power power, String statute) {
    return power.basis().stream().anyMatch(it -> it.statute().equals(statute));
  }

  private boolean isHeld(Power power, Reading reading) {
    return reading.posts(power).stream()
        .filter(it -> post.stream().allMatch(it.kind()::equals))
        .map(it -> reading.organ(it.organ()))
        .anyMatch(organ ->
            level.stream().allMatch(organ.level()::equals)
                && unit.stream().allMatch(organ.slug()::equals));
  }

  private static boolean says(Power power, String text) {
    Names names = power.names();
    String all =
        String.join(
            "\n", power.code(), names.en(), names.zhHans(), names.zhHant(), power.page().sense());
    return folded(all).contains(folded(text));
  }

  /// Without the difference between full and half width, or large and small letters.
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /// The address that asks for this.
  Address address(LocalDate today) {
    return Address.of("/powers")
        .with("day", day.equals(today) ? "" : day)
        .with("category", category.orElse(""))
        .with("level", level.orElse(""))
        .with("unit", unit.orElse(""))
        .with("post", post.orElse(""))
        .with("statute", statute.orElse(""))
        .with("text", text.orElse(""));
  }
}
