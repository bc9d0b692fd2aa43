package org.quanheng.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.quanheng.term.Language;

/// A walk over everything the site links to, from the front door and the site map on, in one
/// language and without a browser. Pages that differ only in their query are looked at where a page
/// without one links to them, so that sorting, filtering and leafing are tried, and not all their
/// combinations.
final class Crawl {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)");
  private static final Map<String, String> LINKS =
      Map.of("[href]", "href", "[src]", "src", "[hx-get]", "hx-get", "[data-src]", "data-src");

  /// How many pages of one kind are looked at: in English all there are, in the other languages
  /// enough to meet each kind in each of its shapes; of those that only ask for the same otherwise,
  /// a few.
  private static final Map<Language, Integer> MOST_OF_A_KIND =
      Map.of(Language.EN, 5_000, Language.ZH_HANS, 60, Language.ZH_HANT, 60);

  private static final int MOST_OF_A_QUERY = 40;

  private static final Map<Language, Crawl> DONE = new EnumMap<>(Language.class);

  private final Language language;
  private final Map<String, Fetched> fetched = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, String> linkedFrom = new HashMap<>();
  private final Deque<String> due = new ArrayDeque<>();

  private Crawl(Language language) {
    this.language = language;
  }

  /// The crawl in this language, which is made once.
  static synchronized Crawl in(Language language) {
    return DONE.computeIfAbsent(language, Crawl::begin);
  }

  private static Crawl begin(Language language) {
    Crawl crawl = new Crawl(language);
    crawl.link("/", "the front door");
    for (Element entry :
        Jsoup.parse(crawl.fetch("/sitemap.xml").text(), Parser.xmlParser()).select("loc")) {
      crawl.link(URI.create(entry.text()).getRawPath(), "/sitemap.xml");
    }
    crawl.walk();
    return crawl;
  }

  Collection<Fetched> all() {
    return fetched.values();
  }

  List<Fetched> pages() {
    return fetched.values().stream().filter(it -> it.status() == 200 && it.isPage()).toList();
  }

  /// Where a link to this address was first found.
  String linkedFrom(String address) {
    return linkedFrom.getOrDefault(address, "?");
  }

  Optional<Fetched> at(String address) {
    return Optional.ofNullable(fetched.get(address));
  }

  /// A page's links, each as path, query and fragment; those that lead elsewhere whole.
  static Set<String> links(Document page) {
    Set<String> links = new TreeSet<>();
    LINKS.forEach(
        (where, attribute) -> page.select(where).forEach(it -> links.add(it.attr(attribute))));
    page.select("form[action]:not([method=post])").forEach(it -> links.add(it.attr("action")));
    return links;
  }

  private void walk() {
    while (!due.isEmpty()) {
      String address = due.remove();
      Fetched found = fetch(address);
      fetched.put(address, found);
      found.location().ifPresent(it -> follow(it, address));
      if (found.isPage()) {
        links(found.page()).forEach(it -> follow(it, address));
      }
      if (found.isStyle()) {
        Matcher files = IN_STYLE.matcher(found.text());
        while (files.find()) {
          follow(files.group(1), address);
        }
      }
    }
  }

  private void follow(String link, String from) {
    URI target = URI.create("http://here" + from).resolve(link.strip());
    if (!"http".equals(target.getScheme()) || !"here".equals(target.getHost())) {
      return;
    }
    String query = target.getRawQuery();
    if (query == null) {
      link(target.getRawPath(), from);
    } else if (from.indexOf('?') < 0) {
      link(target.getRawPath() + "?" + query, from);
    }
  }

  private void link(String address, String from) {
    if (linkedFrom.putIfAbsent(address, from) == null
        && kinds.merge(kind(address), 1, Integer::sum) <= mostLike(address)) {
      due.add(address);
    }
  }

  private int mostLike(String address) {
    return address.indexOf('?') < 0 ? MOST_OF_A_KIND.get(language) : MOST_OF_A_QUERY;
  }

  /// One page of each kind, the first that was met.
  Collection<Fetched> oneOfEachKind() {
    Map<String, Fetched> first = new TreeMap<>();
    pages().forEach(it -> first.putIfAbsent(PageKind.of(it.address()), it));
    return first.values();
  }

  /// Addresses are of one kind when they have one route and ask for the same things: `/acts/{id}`,
  /// `/powers?day&unit`.
  private static String kind(String address) {
    int question = address.indexOf('?');
    String path = question < 0 ? address : address.substring(0, question);
    String query = question < 0 ? "" : address.substring(question).replaceAll("=[^&]*", "");
    return PageKind.of(path) + query;
  }

  private Fetched fetch(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(SampleBureau.ADDRESS.resolve(address))
            .header("Accept-Language", Reader.asked(language))
            .build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofByteArray());
      return new Fetched(address, answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new AssertionError("no answer at " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted at " + address, e);
    }
  }
}
