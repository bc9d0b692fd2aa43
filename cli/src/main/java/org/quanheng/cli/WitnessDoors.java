package org.quanheng.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quanheng.ledger.AddCheckpoint;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.CosignerKey;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.Witness;

/// A witness over HTTP (C2SP tlog-witness): `POST add-checkpoint`, `GET HASH/checkpoint`, and its
/// key under `GET vkey`. Nothing else is answered.
final class WitnessDoors implements AutoCloseable {

  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;

  private final Witness witness;
  private final CosignerKey key;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessDoors(Witness witness, CosignerKey key, HttpServer server) {
    this.witness = witness;
    this.key = key;
    this.server = server;
  }

  static WitnessDoors open(Witness witness, CosignerKey key, String address, int port)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
    WitnessDoors doors = new WitnessDoors(witness, key, server);
    server.createContext("/", doors::answer);
    server.setExecutor(doors.threads);
    server.start();
    return doors;
  }

  /// Where checkpoints are sent: the submission prefix.
  String prefix() {
    InetSocketAddress at = server.getAddress();
    return "http://" + at.getHostString() + ":" + at.getPort() + "/";
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      String path = call.getRequestURI().getPath().substring(1);
      boolean asks = call.getRequestMethod().equals("GET");
      if (path.equals(AddCheckpoint.PATH)) {
        if (call.getRequestMethod().equals("POST")) {
          cosign(call);
        } else {
          send(call, NOT_ALLOWED, PLAIN, "send a checkpoint by POST\n");
        }
      } else if (asks && path.equals("vkey")) {
        send(call, 200, PLAIN, key + "\n");
      } else {
        Optional<Note> newest = asks ? newest(path) : Optional.empty();
        int status = newest.isPresent() ? 200 : NOT_FOUND;
        send(call, status, PLAIN, newest.map(Note::toString).orElse("there is nothing here\n"));
      }
    }
  }

  private void cosign(HttpExchange call) throws IOException {
    byte[] body = call.getRequestBody().readNBytes(AddCheckpoint.LONGEST + 1);
    if (body.length > AddCheckpoint.LONGEST) {
      String why = "a request has at most %d bytes\n".formatted(AddCheckpoint.LONGEST);
      send(call, TOO_LARGE, PLAIN, why);
      return;
    }
    Witness.Answer answer = witness.addCheckpoint(body);
    send(call, answer.status(), answer.contentType(), answer.body());
  }

  private Optional<Note> newest(String path) {
    String end = "/" + Checkpoint.PATH;
    return path.endsWith(end)
        ? witness.latest(path.substring(0, path.length() - end.length()))
        : Optional.empty();
  }

  private static void send(HttpExchange call, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", type);
    call.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
