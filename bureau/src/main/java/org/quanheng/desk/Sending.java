package org.quanheng.desk;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Sends a reader on after a form was done, so that loading the page anew does not do it again (RFC
/// 9110 section 15.4.4).
final class Sending {

  private Sending() {}

  static ResponseEntity<Void> to(URI place) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(place).build();
  }

  static ResponseEntity<Void> to(String place) {
    return to(URI.create(place));
  }
}
