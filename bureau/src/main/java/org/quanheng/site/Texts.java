package org.quanheng.site;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers that are texts and not pages.
final class Texts {

  private Texts() {}

  static ResponseEntity<byte[]> answer(MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(type, StandardCharsets.UTF_8))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
