package org.quanheng.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Files under one web address, read without trust: with limits on time and size, and never from
/// another host.
final class Site implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int TRIES = 3;
  private static final int REDIRECTS = 5;
  private static final long PAUSE_MILLIS = 250;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final URI base;
  private final Duration patience;
  private final HttpClient client;

  /// @param base an address that ends with `/`
  /// @param patience how long one file may take, its last byte included
  Site(URI base, Duration patience) {
    this.base = base;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(isSecure(base) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
            .build();
  }

  /// The first bytes of a file; empty when the site says that there is none.
  ///
  /// @param reach how many bytes at most
  /// @throws IOException when it cannot be known
  Optional<byte[]> get(String path, int reach) throws IOException {
    URI address = base.resolve(path);
    for (int hops = 0; hops <= REDIRECTS; hops++) {
      HttpResponse<byte[]> response = patiently(address, reach);
      switch (response.statusCode()) {
        case OK -> {
          return Optional.of(response.body());
        }
        case NOT_FOUND, GONE -> {
          return Optional.empty();
        }
        case 301, 302, 303, 307, 308 -> address = next(address, response);
        default -> throw new IOException(address + " answered " + response.statusCode());
      }
    }
    throw new IOException(base.resolve(path) + " redirects without end");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /// Only a connection that could not be made, or broke, is tried again: what was answered was
  /// answered.
  private HttpResponse<byte[]> patiently(URI address, int reach) throws IOException {
    for (int left = TRIES - 1; ; left--) {
      try {
        return once(address, reach);
      } catch (SocketException | HttpConnectTimeoutException e) {
        if (left == 0) {
          throw e;
        }
        pause();
      }
    }
  }

  private HttpResponse<byte[]> once(URI address, int reach) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).GET().build();
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, _ -> new CappedBody(reach));
    try {
      return response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      response.cancel(true);
      throw new HttpTimeoutException(address + " took more than " + patience.toSeconds() + " s");
    } catch (ExecutionException failed) {
      throw about(address, failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// The exceptions of the client seldom say where, and name a broken connection in many ways.
  private static IOException about(URI address, @Nullable Throwable cause) {
    String where = address.toString();
    return switch (cause) {
      case HttpConnectTimeoutException late ->
          initialized(new HttpConnectTimeoutException(where), late);
      case ConnectException unknown when unknown.getCause() instanceof UnresolvedAddressException ->
          initialized(new UnknownHostException(where), unknown);
      case ConnectException refused -> initialized(new ConnectException(where), refused);
      case SSLException insecure -> new IOException(where + ": " + insecure.getMessage(), insecure);
      case IOException broken ->
          initialized(new SocketException(where + ": " + broken.getMessage()), broken);
      case null, default -> new IOException(where, cause);
    };
  }

  private static IOException initialized(IOException about, Throwable cause) {
    about.initCause(cause);
    return about;
  }

  private static URI next(URI from, HttpResponse<byte[]> response) throws IOException {
    String location = response.headers().firstValue("Location").orElse("");
    URI to = address(from, location);
    boolean sameHost = from.getHost().equalsIgnoreCase(to.getHost());
    boolean weaker = isSecure(from) && !isSecure(to);
    if (!sameHost || weaker) {
      throw new IOException(from + " redirects to " + to + ": name that address if you mean it");
    }
    return to;
  }

  private static URI address(URI from, String location) throws IOException {
    try {
      return from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new IOException(from + " redirects to no address", e);
    }
  }

  private static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
