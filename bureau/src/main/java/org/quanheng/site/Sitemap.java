package org.quanheng.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quanheng.law.Organ;
import org.quanheng.law.Pack;
import org.quanheng.term.Language;

/// The addresses of the pages that everybody may read.
final class Sitemap {

  private static final List<String> STANDING =
      List.of(
          "/",
          "/powers",
          "/powers/compare",
          "/duties",
          "/procedures",
          "/statutes",
          "/units",
          "/about",
          "/accessibility",
          "/privacy",
          "/api-docs");

  private Sitemap() {}

  /// @param base the address of the home page without its slash
  static String of(Pack pack, LocalDate today, String base) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        """);
    pages(pack, today).forEach(page -> entry(text, base + encoded(page)));
    return text.append("</urlset>\n").toString();
  }

  static List<String> pages(Pack pack, LocalDate today) {
    List<String> pages = new ArrayList<>(STANDING);
    pack.inForce(today).forEach(it -> pages.add("/powers/" + it.code()));
    pack.statutes().keySet().forEach(it -> pages.add("/statutes/" + it));
    pack.duties().keySet().forEach(it -> pages.add("/duties/" + it));
    pack.procedures().keySet().forEach(it -> pages.add("/procedures/" + it));
    pack.establishment().organs().values().forEach(it -> unit(pages, it));
    return pages;
  }

  private static void unit(List<String> pages, Organ unit) {
    pages.add("/units/" + unit.slug());
    unit.posts().forEach(it -> pages.add("/posts/" + unit.slug() + "/" + it));
  }

  private static void entry(StringBuilder text, String address) {
    text.append("<url><loc>").append(address).append("</loc>");
    for (Language language : Language.values()) {
      String tag = language.locale().toLanguageTag();
      text.append("<xhtml:link rel=\"alternate\" hreflang=\"")
          .append(tag)
          .append("\" href=\"")
          .append(address)
          .append("?lang=")
          .append(tag)
          .append("\"/>");
    }
    text.append("</url>\n");
  }

  /// A path may hold any character of a code; an address may not, nor may the XML around it.
  private static String encoded(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString().replace("&", "&amp;");
    } catch (URISyntaxException e) {
      throw new AssertionError(path, e);
    }
  }
}
