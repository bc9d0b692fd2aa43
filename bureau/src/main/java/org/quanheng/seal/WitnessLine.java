package org.quanheng.seal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.quanheng.ledger.AddCheckpoint;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.MalformedException;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.Policy;
import org.quanheng.ledger.Witness;
import org.quanheng.ledger.WitnessReply;

/// The way to one witness (C2SP tlog-witness over HTTP). It is a stranger: what it answers is read
/// with care, and only so much of it.
final class WitnessLine {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final HttpClient http;
  private final Policy.Witness witness;
  private final String prefix;

  WitnessLine(HttpClient http, Policy.Witness witness) {
    this.http = http;
    this.witness = witness;
    String url = witness.url().orElseThrow();
    this.prefix = url.endsWith("/") ? url : url + "/";
  }

  private static final class Answer {

    private final int status;
    private final byte[] body;

    Answer(int status, byte[] body) {
      this.status = status;
      this.body = body;
    }
  }

  /// Asks for a cosignature.
  ///
  /// @throws IOException when there is no answer
  WitnessReply add(AddCheckpoint asked) throws IOException {
    HttpRequest request =
        request(AddCheckpoint.PATH).POST(BodyPublishers.ofByteArray(asked.bytes())).build();
    Answer answer = send(request);
    return WitnessReply.read(witness.key(), asked, answer.status, answer.body);
  }

  /// The newest checkpoint of a log that the witness has cosigned; nothing when it has none, or
  /// says what it has not signed.
  ///
  /// @throws IOException when there is no answer
  Optional<Checkpoint> newest(String origin) throws IOException {
    Answer answer = send(request(Witness.originHash(origin) + "/" + Checkpoint.PATH).GET().build());
    if (answer.status != 200) {
      return Optional.empty();
    }
    try {
      Note note = Note.parse(answer.body);
      boolean signed =
          note.signatures().stream().anyMatch(it -> witness.key().read(note, it).isPresent());
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      return signed && checkpoint.origin().equals(origin)
          ? Optional.of(checkpoint)
          : Optional.empty();
    } catch (MalformedException noCheckpoint) {
      return Optional.empty();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(prefix + path)).timeout(PATIENCE);
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] read = body.readNBytes(LONGEST_ANSWER + 1);
        if (read.length > LONGEST_ANSWER) {
          throw new IOException("the answer is longer than " + LONGEST_ANSWER + " bytes");
        }
        return new Answer(response.statusCode(), read);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for an answer", e);
    }
  }
}
