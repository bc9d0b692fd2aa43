package org.quanheng.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/// What can be wrong with a request, or with us. The slugs are part of the API; the sentences stand
/// in the message files.
public enum Wrong {
  /// The body or the address cannot be read at all.
  MALFORMED(HttpStatus.BAD_REQUEST),
  /// It can be read, and some fields are not as they must be.
  WRONG_FIELDS(HttpStatus.BAD_REQUEST),
  SIGN_IN_NEEDED(HttpStatus.UNAUTHORIZED),
  SIGN_IN_REFUSED(HttpStatus.UNAUTHORIZED),
  /// The bureau lets nobody act without a second factor, and none was shown.
  SECOND_FACTOR_NEEDED(HttpStatus.FORBIDDEN),
  NOT_YOUR_ACT(HttpStatus.FORBIDDEN),
  /// Only certain posts may do it, and the officer holds none of them.
  NOT_YOUR_POST(HttpStatus.FORBIDDEN),
  /// A form without the token of its reader: too old, or not ours.
  STALE_FORM(HttpStatus.FORBIDDEN),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  NOT_JSON(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  TOO_MANY_ATTEMPTS(HttpStatus.TOO_MANY_REQUESTS),
  FAULT(HttpStatus.INTERNAL_SERVER_ERROR),
  UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

  private final HttpStatus status;

  Wrong(HttpStatus status) {
    this.status = status;
  }

  int status() {
    return status.value();
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
