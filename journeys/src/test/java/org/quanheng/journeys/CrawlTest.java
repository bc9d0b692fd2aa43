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
import org.junit.jupiter.params.provider.EnumSource;
import org.quanheng.term.Language;

/// A crawl of the whole site finds it in order, in each language.
class CrawlTest {

  private static final Pattern LANG = Pattern.compile("[?&]lang=([\\w-]+)");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLinkLeadsSomewhere(Language language) {
    Crawl crawl = Crawl.in(language);
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
  @EnumSource(Language.class)
  void everyPageIsSoundMarkup(Language language) {
    List<String> faults = new ArrayList<>();
    for (Fetched each : Crawl.in(language).pages()) {
      Markup.faults(each.page(), lang(each, language))
          .forEach(it -> faults.add(each.address() + " " + it));
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageSpeaksItsLanguage(Language language) {
    Translation translation = new Translation();
    List<String> faults = new ArrayList<>();
    for (Fetched each : Crawl.in(language).pages()) {
      translation.faults(each.page()).forEach(it -> faults.add(each.address() + " " + it));
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageHasATitleOfItsOwn(Language language) {
    Map<String, String> titles = new HashMap<>();
    List<String> same = new ArrayList<>();
    for (Fetched each : Crawl.in(language).pages()) {
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
  @EnumSource(Language.class)
  void everyAnswerIsGuarded(Language language) {
    List<String> faults = new ArrayList<>();
    for (Fetched each : Crawl.in(language).all()) {
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
