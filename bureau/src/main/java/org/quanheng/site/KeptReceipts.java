package org.quanheng.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.quanheng.face.Press;
import org.quanheng.face.Visit;
import org.quanheng.law.Pack;
import org.quanheng.seal.Seal;
import org.quanheng.web.Ids;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Receipts to keep: each is one file that needs nothing else, and checks itself in any browser, on
/// any machine, when this bureau is long gone.
@Controller
class KeptReceipts {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final Supplier<Pack> pack;
  private final Acts acts;
  private final Refusals refusals;
  private final Seal seal;

  KeptReceipts(Supplier<Pack> pack, Acts acts, Refusals refusals, Seal seal) {
    this.pack = pack;
    this.acts = acts;
    this.refusals = refusals;
    this.seal = seal;
  }

  /// The file.
  ///
  /// @param what what was done, or refused
  /// @param receipt proof, checkpoint and key, as JSON
  record Kept(UUID id, String what, String power, Leaf leaf, String receipt) {}

  @GetMapping("/acts/{id}/receipt")
  ResponseEntity<byte[]> ofAct(Visit visit, @PathVariable("id") String id) {
    ActLine line = acts.find(Ids.parse(id)).orElseThrow(Missing::page).line();
    Telling telling = new Telling(visit, pack.get());
    LocalDate day = telling.day(line.claimed());
    String what = telling.what(line.use(), line.outcome(), day);
    return file(visit, line.act(), what, telling.power(line.use().power(), day));
  }

  @GetMapping("/refusals/{id}/receipt")
  ResponseEntity<byte[]> ofRefusal(Visit visit, @PathVariable("id") String id) {
    Refusals.Line line = refusals.find(Ids.parse(id)).orElseThrow(Missing::page);
    Telling telling = new Telling(visit, pack.get());
    LocalDate day = telling.day(line.claimed());
    String what = visit.say("tell.refused", telling.step(line.use(), day));
    return file(visit, line.refusal(), what, telling.power(line.use().power(), day));
  }

  private ResponseEntity<byte[]> file(Visit visit, UUID id, String what, String power) {
    Leaf leaf = Leaf.find(seal, id).orElseThrow(Missing::page);
    String receipt = leaf.kept(seal.verifierKey().toString());
    Kept kept = new Kept(id, what, power, leaf, receipt);
    byte[] page = Press.printAlone(visit.show("site/kept.jte", kept));
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"receipt-" + id + ".html\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(page);
  }
}
