package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quanheng.gate.Draft;
import org.quanheng.gate.SmallBureau;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Hash;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.Piece;
import org.quanheng.ledger.Proofs;
import org.quanheng.ledger.Source;
import org.quanheng.ledger.Tile;
import org.quanheng.ledger.Tree;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;
import org.quanheng.ledger.VerifierKey;

/// A stranger with nothing but the address checks everything.
class LedgerOverHttpTest {

  private static final int ACTS = 600;

  @BeforeAll
  static void fillMoreThanTwoBundles() {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < ACTS; i++) {
      drafts.add(SmallBureau.draft());
    }
    Served.HOUSE.gate().passAll(drafts);
    Served.HOUSE.seal().sequence();
  }

  private static final Source LEDGER =
      path -> {
        HttpResponse<byte[]> response = get("/ledger/" + path);
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
      };

  private static HttpResponse<byte[]> get(String path) {
    URI address = Served.ADDRESS.resolve(path);
    try {
      return Served.CLIENT.send(
          HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static VerifierKey key() {
    return VerifierKey.parse(text("/ledger/vkey").strip());
  }

  private static String text(String path) {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  @Test
  void everyEntryIsRehashed() {
    Verdict verdict = Verifier.of(key()).verify(LEDGER);
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Sound.class,
            sound ->
                assertThat(sound.entries())
                    .isGreaterThan(ACTS)
                    .isEqualTo(sound.checkpoint().size()));
  }

  @Test
  void everyPieceTheCheckpointImpliesIsThereAndNoneBeyond() {
    Checkpoint checkpoint = Checkpoint.open(LEDGER.read(Checkpoint.PATH).orElseThrow(), key());
    long size = checkpoint.size();
    List<Piece> pieces = new ArrayList<>(Tile.between(0, size).toList());
    pieces.addAll(Bundle.between(0, size).toList());
    assertThat(pieces).hasSizeGreaterThan(6);
    for (Piece piece : pieces) {
      assertThat(get("/ledger/" + piece.path()).statusCode()).as(piece.path()).isEqualTo(200);
    }
    int width = Math.toIntExact(size % Piece.FULL) + 1;
    for (String path :
        List.of(
            new Tile(0, size / Piece.FULL, width).path(),
            new Bundle(size / Piece.FULL, width).path(),
            new Tile(0, size / Piece.FULL, Piece.FULL).path(),
            new Bundle(size / Piece.FULL + 1, 1).path(),
            new Tile(2, 0, 1).path())) {
      assertThat(get("/ledger/" + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aReceiptProvesItsEntry() {
    Draft draft = SmallBureau.draft();
    Served.HOUSE.gate().pass(draft);
    Served.HOUSE.seal().sequence();
    Json.Obj receipt = JsonBody.read(text("/api/acts/" + draft.act() + "/receipt")).value();
    byte[] entry = receipt.text("entry").getBytes(StandardCharsets.UTF_8);
    Hash leaf = Tree.leafHash(entry);
    assertThat(leaf.hex()).isEqualTo(receipt.text("hash"));
    Checkpoint checkpoint =
        Checkpoint.open(receipt.text("checkpoint").getBytes(StandardCharsets.UTF_8), key());
    List<Hash> proof =
        receipt.array("proof").stream()
            .map(it -> Hash.fromBase64(((Json.Text) it).value()))
            .toList();
    long index = receipt.number("index");
    assertThat(Proofs.checkInclusion(index, checkpoint.size(), leaf, proof, checkpoint.root()))
        .isTrue();
    assertThat(UUID.fromString(receipt.text("leaf"))).isEqualTo(draft.act());
  }
}
