package org.quanheng.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.quanheng.ledger.Json;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/// Writes answers in the strict JSON of the ledger: keys sorted, whole numbers, no null. The same
/// answer is always the same bytes.
final class JsonAnswers extends AbstractHttpMessageConverter<Json> {

  static final String TYPE = MediaType.APPLICATION_JSON_VALUE;

  private static final Json.Limits LIMITS = new Json.Limits(24, 64 * 1024 * 1024);

  JsonAnswers() {
    super(MediaType.APPLICATION_JSON);
  }

  static byte[] bytes(Json json) {
    return json.encode(LIMITS);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Json.class.isAssignableFrom(type);
  }

  @Override
  public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Json readInternal(Class<? extends Json> type, HttpInputMessage message) {
    throw new AssertionError("bodies are read by Form");
  }

  @Override
  protected void writeInternal(Json json, HttpOutputMessage message) throws IOException {
    message.getBody().write(bytes(json));
  }
}
