package org.quanheng.site;

import java.util.List;
import java.util.function.Supplier;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.ledger.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What is mostly words: about this site, for whom it is made, what it keeps, how programs ask; and
/// the two files that machines look for first.
@Controller
class PlainPages {

  private final Supplier<Pack> pack;

  PlainPages(Supplier<Pack> pack) {
    this.pack = pack;
  }

  /// A page of sections. Section N has a heading `NAME + N + .title` and a text `NAME + N + .text`.
  record Words(String name, int sections) {}

  /// The operations of the API.
  record Api(List<Operation> operations) {

    /// Every status that any of them may answer with.
    List<Integer> statuses() {
      return operations.stream().flatMap(it -> it.answers().stream()).distinct().sorted().toList();
    }
  }

  @GetMapping("/about")
  Shown about(Visit visit) {
    return visit.show("site/words.jte", new Words("about.", 5));
  }

  @GetMapping("/accessibility")
  Shown accessibility(Visit visit) {
    return visit.show("site/words.jte", new Words("accessibility.", 3));
  }

  @GetMapping("/privacy")
  Shown privacy(Visit visit) {
    return visit.show("site/words.jte", new Words("privacy.", 4));
  }

  @GetMapping("/api-docs")
  Shown api(Visit visit) {
    return visit.show("site/api.jte", new Api(Operation.ALL));
  }

  @GetMapping("/openapi.json")
  ResponseEntity<Json> openApi(Visit visit) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Language", visit.lang())
        .header("Vary", "Accept-Language, Cookie")
        .body(OpenApi.document(visit));
  }

  @GetMapping("/robots.txt")
  ResponseEntity<byte[]> robots() {
    String text =
        """
        User-agent: *
        Disallow: /desk
        Disallow: /sign-in
        Disallow: /preferences
        Disallow: /search
        Sitemap: %s/sitemap.xml
        """
            .formatted(base());
    return Texts.answer(MediaType.TEXT_PLAIN, text);
  }

  /// Every page of the law in force (sitemaps.org, protocol 0.9), each in three languages.
  @GetMapping("/sitemap.xml")
  ResponseEntity<byte[]> sitemap(Visit visit) {
    String text = Sitemap.of(pack.get(), visit.setting().today(), base());
    return Texts.answer(MediaType.APPLICATION_XML, text);
  }

  private static String base() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
  }
}
