package org.quanheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What no client library would send.
class ConnectionTest {

  private static final String HOST = "Host: bureau.example\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  @Test
  void aClientThatHasSaidAllAndClosedItsHalfIsAnswered() throws IOException {
    String answer = say("GET /api/list HTTP/1.1\r\n" + HOST + "\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").contains("CF-W-031");
  }

  @Test
  void aBodyThatBreaksOffIsSaidToBeIncomplete() throws IOException {
    String answer =
        say("POST /api/sign-in HTTP/1.1\r\n" + HOST + JSON + "Content-Length: 100\r\n\r\n{\"off");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"kind\":\"incomplete\"");
  }

  @Test
  void anEndlessBodyIsNotReadToItsEnd() throws IOException {
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String answer =
        say(
            "POST /api/sign-in HTTP/1.1\r\n"
                + HOST
                + JSON
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(32)
                + "0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("too-large");
  }

  @Test
  void aBodyInAnotherEncodingIsSaidToBeNoUtf8() throws IOException {
    String answer =
        say(
            "POST /api/sign-in HTTP/1.1\r\n"
                + HOST
                + JSON
                + "Content-Length: 19\r\n\r\n{\"officer\": \"\u00c3\u0028\"}\n\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"kind\":\"not-utf-8\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET /api/list HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /api/list^ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/list%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/%c0%ae/list HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/../health HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/list?day=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/list HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /api/list HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /api/sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "\u0000\u0001\u0002\u0003"
      })
  void nonsenseIsRefusedWithoutAPageOrATrace(String nonsense) throws IOException {
    String answer = say(nonsense);
    assertThat(answer.lines().findFirst().orElse("")).doesNotContain(" 200 ", " 500 ");
    assertThat(answer).doesNotContain("<html", "<h1", "Exception", "\tat ", "Tomcat", "Whitelabel");
  }

  /// Sends bytes, closes this half of the connection, and reads what comes.
  private static String say(String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Served.PORT)) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
