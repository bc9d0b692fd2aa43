package org.quanheng.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quanheng.ledger.AddCheckpoint;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Cosigner;
import org.quanheng.ledger.CosignerKey;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.VerifierKey;
import org.quanheng.ledger.Witness;
import org.quanheng.ledger.WitnessFolder;

/// A witness that a test runs, over HTTP, and can make fall silent or talk nonsense.
final class Stranger implements AutoCloseable {

  final String name;
  private final Cosigner cosigner;
  private final HttpServer server;
  private final WitnessFolder folder;
  private final Witness witness;
  volatile boolean silent;
  volatile @Nullable Supplier<String> nonsense;

  Stranger(String name, CosignerKey.Kind kind, VerifierKey log, Path home, InstantSource clock) {
    this.name = name;
    this.cosigner = Cosigner.generate(name + ".example/w", kind, new SecureRandom());
    this.folder = WitnessFolder.open(home.resolve(name));
    this.witness = new Witness(List.of(cosigner), List.of(log), folder, clock);
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /// Its line in a policy.
  String line() {
    return "witness %s %s http://127.0.0.1:%d/w"
        .formatted(name, cosigner.key(), server.getAddress().getPort());
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readAllBytes();
      String path = call.getRequestURI().getPath();
      Supplier<String> instead = nonsense;
      if (silent) {
        return;
      }
      if (instead != null) {
        send(call, 200, instead.get());
      } else if (path.equals("/w/" + AddCheckpoint.PATH)) {
        Witness.Answer answer = witness.addCheckpoint(body);
        send(call, answer.status(), answer.body());
      } else {
        String origin =
            path.substring("/w/".length(), path.length() - Checkpoint.PATH.length() - 1);
        Optional<Note> latest = witness.latest(origin);
        send(call, latest.isPresent() ? 200 : 404, latest.map(Note::toString).orElse("none\n"));
      }
    }
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    folder.close();
  }
}
