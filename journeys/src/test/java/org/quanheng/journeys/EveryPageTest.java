package org.quanheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quanheng.term.Language;

/// One page of each kind is looked at as its readers may have it before them: by day and by night,
/// on a desk, at twice the size, and in a hand. Each is loaded once.
class EveryPageTest {

  /// What a desk of this many pixels holds when everything on it is twice as large.
  private static final int TWICE_AS_LARGE = Reader.DESK / 2;

  /// Shapes that a crawl does not meet: with an answer, with nothing found, with mistakes, missing.
  private static final Map<String, Integer> SHAPES =
      Map.of(
          "/search?q=%E6%A3%89%E8%8A%B1", 200,
          "/search?q=nothing-is-called-so", 200,
          "/powers?text=nothing-is-called-so", 200,
          "/powers/compare?from=2014-10-31&to=2020-01-01", 200,
          "/terms?statute=administrative-licensing-law&unit=day&amount=20&from=2026-02-12", 200,
          "/terms?amount=x&unit=day&from=soon", 422,
          "/nothing-is-here", 404);

  @RegisterExtension final Sittings sittings = Sittings.untraced();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageServesEveryReader(Language language) {
    Sitting sitting = sittings.of(Reader.of(language));
    List<String> faults = new ArrayList<>();
    for (String each : share(pages(Robot.stranger(language)), language)) {
      sitting.open(each);
      look(sitting).forEach(it -> faults.add(each + " " + it));
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyShapeOfAPageServesEveryReader(Language language) {
    Sitting sitting = sittings.of(Reader.of(language));
    List<String> faults = new ArrayList<>();
    SHAPES.forEach((address, status) -> {
      sitting.open(address, status);
      look(sitting).forEach(it -> faults.add(address + " " + it));
    });
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageOfTheDeskServesEveryOfficer(Language language) {
    Sitting sitting = sittings.of(Reader.of(language)).signedIn(SampleBureau.CLERK);
    List<String> faults = new ArrayList<>();
    for (String each : share(pages(Robot.clerk(language)), language)) {
      if (each.startsWith("/desk")) {
        sitting.open(each);
        look(sitting).forEach(it -> faults.add(each + " " + it));
      }
    }
    assertThat(faults).isEmpty();
  }

  /// Each language looks at every third kind of page, so that together they have seen all.
  private static List<String> share(List<String> pages, Language language) {
    int languages = Language.values().length;
    return IntStream.range(0, pages.size())
        .filter(it -> it % languages == language.ordinal())
        .mapToObj(pages::get)
        .toList();
  }

  private static List<String> pages(Robot robot) {
    return Crawl.by(robot).oneOfEachKind().stream().map(Fetched::address).toList();
  }

  private static List<String> look(Sitting sitting) {
    Page page = sitting.page;
    List<String> faults = new ArrayList<>();
    String kind = PageKind.of(URI.create(page.url()).getRawPath());

    note("", Looks.violations(page), faults);
    note("on a desk ", Looks.misplaced(page), faults);
    note("without a mouse ", Looks.withoutFocus(page), faults);
    sitting.picture(kind);

    sitting.turn(ColorScheme.DARK, Reader.DESK);
    note("at night ", Looks.faintText(page), faults);

    sitting.turn(ColorScheme.DARK, TWICE_AS_LARGE);
    note("twice as large ", Looks.misplaced(page), faults);

    sitting.turn(ColorScheme.DARK, Reader.HAND);
    note("in a hand at night ", Looks.violations(page), faults);
    note("in a hand ", Looks.misplaced(page), faults);
    sitting.picture(kind);

    sitting.turn(ColorScheme.LIGHT, Reader.DESK);
    return faults;
  }

  private static void note(String where, List<String> found, List<String> faults) {
    found.forEach(it -> faults.add(where + it));
  }
}
