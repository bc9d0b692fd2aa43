package org.quanheng.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.quanheng.face.Bars;
import org.quanheng.face.SealMark;
import org.quanheng.face.Shown;
import org.quanheng.face.Visit;
import org.quanheng.ground.Sql;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.Piece;
import org.quanheng.seal.Health;
import org.quanheng.seal.Seal;
import org.quanheng.seal.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The ledger: how large it is and who signs it, how it grows, how it stands, and how a stranger
/// checks it.
@Controller
class LedgerPage {

  private static final String LAST_SIGNING = Sql.of(LedgerPage.class, "last_signing.sql");

  private final Seal seal;
  private final Tally tally;
  private final JdbcClient published;

  LedgerPage(Seal seal, Tally tally, JdbcClient published) {
    this.seal = seal;
    this.tally = tally;
    this.published = published;
  }

  /// The page.
  ///
  /// @param head the newest signed tree; nothing before the first
  /// @param address the address of the ledger's files
  record LedgerView(
      Optional<Head> head,
      String key,
      Health health,
      Trust trust,
      Bars acts,
      Bars growth,
      String address) {

    /// The name of the first tile, and of the first bundle, as wide as the tree has them.
    String first() {
      long size = head.map(it -> it.checkpoint().size()).orElse(0L);
      return size < Piece.FULL ? "000.p/" + size : "000";
    }
  }

  /// Whom a reader must believe.
  ///
  /// @param policy the policy file (C2SP tlog-policy)
  record Trust(List<Standing> witnesses, String policy) {}

  /// A signed tree.
  ///
  /// @param note it, as it is signed
  record Head(Checkpoint checkpoint, String note, Instant signed, SealMark seal) {}

  @GetMapping("/ledger")
  Shown ledger(Visit visit, HttpServletRequest request) {
    Tally.Counts counts = tally.counts();
    return visit.show(
        "site/ledger.jte",
        new LedgerView(
            head(),
            seal.verifierKey().toString(),
            seal.health(),
            new Trust(seal.witnesses(), seal.policy()),
            bars(visit, "ledger.acts", "ledger.acts.count", counts.acts()),
            bars(visit, "ledger.growth", "ledger.growth.count", added(counts.ledger())),
            SiteAddress.of(request) + "/ledger/"));
  }

  private Optional<Head> head() {
    Optional<Instant> signed =
        published.sql(LAST_SIGNING).query((row, _) -> ActLine.instant(row, "signed_at")).optional();
    return signed.flatMap(at -> seal.read(Checkpoint.PATH).map(bytes -> head(bytes, at)));
  }

  private static Head head(byte[] bytes, Instant signed) {
    Note note = Note.parse(bytes);
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    return new Head(checkpoint, note.toString(), signed, SealMark.of(checkpoint.root().bytes()));
  }

  /// How many entries were added in each month, from how large the tree was at its end.
  private static SortedMap<YearMonth, Long> added(SortedMap<YearMonth, Long> sizes) {
    SortedMap<YearMonth, Long> added = new TreeMap<>();
    long before = 0;
    for (Map.Entry<YearMonth, Long> size : sizes.entrySet()) {
      added.put(size.getKey(), size.getValue() - before);
      before = size.getValue();
    }
    return added;
  }

  /// A bar for each month from the first to the last, those without anything too.
  static Bars bars(Visit visit, String key, String count, SortedMap<YearMonth, Long> months) {
    List<Bars.Figure> figures = new ArrayList<>();
    if (!months.isEmpty()) {
      YearMonth last = months.lastKey();
      for (YearMonth month = months.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
        figures.add(new Bars.Figure(visit.month(month), months.getOrDefault(month, 0L)));
      }
    }
    return Bars.of(visit.say(key), visit.say("ledger.month"), visit.say(count), figures);
  }
}
