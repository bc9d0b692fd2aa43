package org.quanheng.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
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

/// A walk over everything the site links to, from the front door and the site map on, without a
/// browser. Pages that differ only in their query are looked at where a page without one links to
/// them, so that sorting, filtering and leafing are tried, and not all their combinations.
final class Crawl {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)");
  private static final Map<String, String> LINKS =
      Map.of("[href]", "href", "[src]", "src", "[hx-get]", "hx-get", "[data-src]", "data-src");

  /// Pages that only ask for the same otherwise are looked at a few times.
  private static final int MOST_OF_A_QUERY = 40;

  private static final Map<Robot, Crawl> DONE = new HashMap<>();

  private final Robot robot;
  private final String token;
  private final Map<String, Fetched> fetched = new LinkedHashMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, String> linkedFrom = new HashMap<>();
  private final Deque<String> due = new ArrayDeque<>();

  private Crawl(Robot robot) {
    this.robot = robot;
    this.token = robot.isStranger() ? "" : SampleBureau.token(robot.officer());
  }

  /// The crawl of this robot, which is made once.
  static synchronized Crawl by(Robot robot) {
    return DONE.computeIfAbsent(robot, Crawl::begin);
  }

  private static Crawl begin(Robot robot) {
    Crawl crawl = new Crawl(robot);
    robot.doors().forEach(it -> crawl.link(it, "the front door"));
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
    return address.indexOf('?') < 0 ? robot.patience() : MOST_OF_A_QUERY;
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
            .header("Accept-Language", Reader.asked(robot.language()))
            .header("Cookie", SampleBureau.SESSION + "=" + token)
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
