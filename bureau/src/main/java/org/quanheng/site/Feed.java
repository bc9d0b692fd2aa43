package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.quanheng.face.Press;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The acts sealed last, as a feed (RFC 4287). An act's id in it is its own, whatever becomes of
/// this address.
@Controller
class Feed {

  private static final int ENTRIES = 50;
  private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml");

  private final Supplier<Pack> pack;
  private final Acts acts;
  private final InstantSource clock;

  Feed(Supplier<Pack> pack, Acts acts, InstantSource clock) {
    this.pack = pack;
    this.acts = acts;
    this.clock = clock;
  }

  /// The feed.
  ///
  /// @param home the address of the site, without a path
  record Atom(String home, String origin, String updated, List<Entry> entries) {

    Atom {
      entries = List.copyOf(entries);
    }
  }

  /// One act.
  record Entry(
      String id, String address, String title, String updated, String published, String text) {}

  @GetMapping("/acts.atom")
  ResponseEntity<byte[]> feed(Visit visit, HttpServletRequest request) {
    String site = SiteAddress.of(request);
    Telling telling = new Telling(visit, pack.get());
    List<Acts.Recorded> last = acts.sealedLast(ENTRIES);
    Instant updated = last.isEmpty() ? clock.instant() : last.getFirst().at();
    Atom atom =
        new Atom(
            site,
            pack.get().bureau().origin(),
            RecordedActPage.machine(updated),
            last.stream().map(it -> entry(it, site, telling)).toList());
    return ResponseEntity.ok()
        .contentType(ATOM)
        .header("Cache-Control", "no-cache")
        .header("Vary", "Accept-Language, Cookie")
        .body(Press.print(visit.show("site/feed.jte", atom)));
  }

  private static Entry entry(Acts.Recorded recorded, String site, Telling telling) {
    ActLine line = recorded.line();
    LocalDate day = telling.day(line.claimed());
    String power = telling.power(line.use().power(), day);
    String what = telling.what(line.use(), line.outcome(), day);
    return new Entry(
        "urn:uuid:" + line.act(),
        site + Addresses.act(line.act()),
        what + " · " + power,
        RecordedActPage.machine(recorded.at()),
        RecordedActPage.machine(line.claimed()),
        telling
            .visit()
            .say("feed.text", power, what, telling.post(line.use().post()), line.matter()));
  }
}
