package org.quanheng.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// What must be so in the markup of every page.
final class Markup {

  /// What a browser asks for by itself, without being told by its reader.
  private static final String LOADED =
      "script[src], img[src], iframe, object, embed, audio, video, source,"
          + " link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload]";

  private static final List<String> REFERENCES =
      List.of(
          "for",
          "aria-labelledby",
          "aria-describedby",
          "aria-controls",
          "aria-owns",
          "form",
          "list");

  private final Document page;
  private final List<String> faults = new ArrayList<>();

  private Markup(Document page) {
    this.page = page;
  }

  /// What is wrong with a page, nothing when it is well.
  ///
  /// @param lang what `lang` must say
  static List<String> faults(Document page, String lang) {
    Markup markup = new Markup(page);
    markup.page.parser().getErrors().forEach(it -> markup.faults.add("is not HTML: " + it));
    markup.carriesNothingThatRuns();
    markup.asksNoOtherHost();
    markup.hasItsHead(lang);
    markup.refersToWhatIsThere();
    return markup.faults;
  }

  private void carriesNothingThatRuns() {
    none("inline script", page.select("script:not([src])"));
    none("inline style", page.select("style, [style]"));
    none("script in an address", page.select("[href^=javascript:], [src^=javascript:]"));
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("on") || attribute.getKey().startsWith("hx-on")) {
          faults.add("script in an attribute: " + shown(element));
        }
      }
    }
  }

  private void asksNoOtherHost() {
    for (Element element : page.select(LOADED)) {
      for (String name : List.of("src", "href", "data", "srcset")) {
        String address = element.attr(name);
        if (address.startsWith("//")
            || address.matches("[a-z]+:.*") && !address.startsWith("data:")) {
          faults.add("loads from another host: " + shown(element));
        }
      }
    }
  }

  private void hasItsHead(String lang) {
    if (!page.select("html").attr("lang").equals(lang)) {
      faults.add("html lang is " + page.select("html").attr("lang") + ", not " + lang);
    }
    if (page.title().isBlank()) {
      faults.add("no title");
    }
    if (page.select("h1").size() != 1) {
      faults.add(page.select("h1").size() + " elements h1");
    }
    if (page.select("main").size() != 1) {
      faults.add(page.select("main").size() + " elements main");
    }
    stepsOneByOne(page.select("h1, h2, h3, h4, h5, h6"));
  }

  private void stepsOneByOne(Elements headings) {
    int before = 0;
    for (Element heading : headings) {
      int level = heading.tagName().charAt(1) - '0';
      if (level > before + 1) {
        faults.add("h" + level + " follows h" + before + ": " + heading.text());
      }
      before = level;
    }
  }

  private void refersToWhatIsThere() {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      if (!ids.add(element.id())) {
        faults.add("id twice: " + element.id());
      }
    }
    for (String name : REFERENCES) {
      for (Element element : page.select("[" + name + "]")) {
        Stream.of(element.attr(name).split("\\s+"))
            .filter(id -> !ids.contains(id))
            .forEach(id -> faults.add(name + " names no element: " + shown(element)));
      }
    }
    for (Element link : page.select("a[href^=#]")) {
      if (!link.attr("href").equals("#") && !ids.contains(link.attr("href").substring(1))) {
        faults.add("leads to no element: " + shown(link));
      }
    }
  }

  private void none(String what, Elements found) {
    found.forEach(it -> faults.add(what + ": " + shown(it)));
  }

  private static String shown(Element element) {
    String html = element.outerHtml();
    return html.length() > 160 ? html.substring(0, 160) + "…" : html;
  }
}
