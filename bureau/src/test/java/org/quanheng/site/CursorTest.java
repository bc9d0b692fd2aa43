package org.quanheng.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A place in a list is read as it was written, and nothing else is a place.
class CursorTest {

  @Test
  void aPlaceIsReadAsItWasWritten() {
    UUID id = UUID.fromString("0199a3f2-7c1e-7b52-9d0e-3c5a1f0e8d11");
    for (String at : new String[] {"2026-03-02T01:30:00Z", "2026-03-02T01:30:00.123456Z"}) {
      Cursor cursor = new Cursor(Instant.parse(at), id);
      assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    }
    assertThat(Cursor.parse(Cursor.NEWEST.toString())).contains(Cursor.NEWEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "_",
        "2026-03-02T01:30:00Z",
        "2026-03-02T01:30:00Z_1",
        "yesterday_0199a3f2-7c1e-7b52-9d0e-3c5a1f0e8d11",
        "2026-13-02T01:30:00Z_0199a3f2-7c1e-7b52-9d0e-3c5a1f0e8d11",
        "2026-03-02T01:30:00Z_0199a3f2-7c1e-7b52-9d0e-3c5a1f0e8d11'; --",
      })
  void whatIsNoPlaceIsNone(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
  }
}
