package org.quanheng.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quanheng.term.Language;

/// A crawl of the whole site finds it in order, in each language, for anybody and for an officer.
class CrawlTest {

  private static final Pattern LANG = Pattern.compile("[?&]lang=([\\w-]+)");

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Robot#all")
  void everyLinkLeadsSomewhere(Robot robot) {
    Crawl crawl = Crawl.by(robot);
    List<String> broken = new ArrayList<>();
    for (Fetched each : crawl.all()) {
      if (each.status() != 200 && !each.isRedirect()) {
        broken.add(
            each.status()
                + " at "
                + each.address()
                + " linked from "
                + crawl.linkedFrom(each.address()));
      }
    }
    for (Fetched each : crawl.pages()) {
      for (String link : Crawl.links(each.page())) {
        URI target = URI.create("http://here" + each.address()).resolve(link);
        String fragment = target.getFragment();
        String path =
            target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
        if (fragment != null && "here".equals(target.getHost())) {
          crawl
              .at(path)
              .filter(Fetched::isPage)
              .filter(page -> page.page().getElementById(fragment) == null)
              .ifPresent(page ->
                  broken.add("no #" + fragment + " at " + path + " linked from " + each.address()));
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(crawl.pages()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Robot#all")
  void everyPageIsSoundMarkup(Robot robot) {
    List<String> faults = new ArrayList<>();
    for (Fetched each : Crawl.by(robot).pages()) {
      Markup.faults(each.page(), lang(each, robot.language()))
          .forEach(it -> faults.add(each.address() + " " + it));
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Robot#all")
  void everyPageSpeaksItsLanguage(Robot robot) {
    Translation translation = new Translation();
    List<String> faults = new ArrayList<>();
    for (Fetched each : Crawl.by(robot).pages()) {
      translation.faults(each.page()).forEach(it -> faults.add(each.address() + " " + it));
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Robot#all")
  void everyPageHasATitleOfItsOwn(Robot robot) {
    Map<String, String> titles = new HashMap<>();
    List<String> same = new ArrayList<>();
    for (Fetched each : Crawl.by(robot).pages()) {
      Document page = each.page();
      if (each.address().indexOf('?') < 0) {
        String other = titles.putIfAbsent(page.title(), each.address());
        if (other != null) {
          same.add(page.title() + ": " + other + " and " + each.address());
        }
      }
    }
    assertThat(same).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.quanheng.journeys.Robot#all")
  void everyAnswerIsGuarded(Robot robot) {
    List<String> faults = new ArrayList<>();
    for (Fetched each : Crawl.by(robot).all()) {
      Guards.faults(each).forEach(it -> faults.add(each.address() + " " + it));
    }
    assertThat(faults).isEmpty();
  }

  /// An address may ask for a language itself.
  private static String lang(Fetched each, Language language) {
    var asked = LANG.matcher(each.address());
    return asked.find() ? asked.group(1) : Reader.tag(language);
  }
}
