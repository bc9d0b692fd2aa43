package org.quanheng.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.seal.Export;
import org.quanheng.seal.Seal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The ledger's public files (C2SP tlog-tiles). A piece never changes and may be kept for ever; the
/// checkpoint is good for seconds.
@RestController
class LedgerFiles {

  private static final String FOLDER = "/ledger/";
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final CacheControl SECONDS =
      CacheControl.maxAge(Duration.ofSeconds(5)).cachePublic();
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Seal seal;

  LedgerFiles(Seal seal) {
    this.seal = seal;
  }

  @GetMapping(FOLDER + Checkpoint.PATH)
  ResponseEntity<byte[]> checkpoint() {
    return answer(seal.read(Checkpoint.PATH), TEXT, SECONDS);
  }

  @GetMapping(FOLDER + Export.KEY)
  ResponseEntity<byte[]> key() {
    byte[] key = (seal.verifierKey() + "\n").getBytes(StandardCharsets.UTF_8);
    return answer(Optional.of(key), TEXT, SECONDS);
  }

  @GetMapping(FOLDER + "policy")
  ResponseEntity<byte[]> policy() {
    byte[] policy = seal.policy().getBytes(StandardCharsets.UTF_8);
    return answer(Optional.of(policy), TEXT, SECONDS);
  }

  /// Only the one spelling of a path is answered, so the address is taken as it was sent.
  @GetMapping(FOLDER + "tile/{*piece}")
  ResponseEntity<byte[]> piece(HttpServletRequest request) {
    String path = request.getRequestURI().substring(FOLDER.length());
    return answer(seal.read(path), MediaType.APPLICATION_OCTET_STREAM, FOR_EVER);
  }

  private static ResponseEntity<byte[]> answer(
      Optional<byte[]> bytes, MediaType type, CacheControl cache) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(cache)
        .body(bytes.orElseThrow(() -> Problem.of(Wrong.NOT_FOUND).asException()));
  }
}
