package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanheng.ledger.AddCheckpoint;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Cosigner;
import org.quanheng.ledger.CosignerKey;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.NoteSigner;
import org.quanheng.ledger.Tree;
import org.quanheng.ledger.Witness;
import org.quanheng.ledger.WitnessFolder;
import org.quanheng.ledger.WitnessReply;

class WitnessDoorsTest {

  private static final String ORIGIN = "bureau.example/ledger";

  private final NoteSigner log = NoteSigner.generate(ORIGIN, new SecureRandom());
  private final Cosigner cosigner =
      Cosigner.generate("audit.example/w", CosignerKey.Kind.ED25519, new SecureRandom());
  private final HttpClient http = HttpClient.newHttpClient();
  private WitnessFolder folder;
  private WitnessDoors doors;

  @BeforeEach
  void open(@TempDir Path home) throws IOException {
    folder = WitnessFolder.open(home);
    Witness witness =
        new Witness(
            List.of(cosigner),
            List.of(log.verifier()),
            folder,
            () -> Instant.ofEpochSecond(1_795_000_000));
    doors = WitnessDoors.open(witness, cosigner.key(), "127.0.0.1", 0);
  }

  @AfterEach
  void close() {
    doors.close();
    folder.close();
  }

  @Test
  void aFirstCheckpointIsCosignedAndCanBeReadByAnybody() throws Exception {
    Note note = checkpoint(3);
    AddCheckpoint asked = new AddCheckpoint(0, List.of(), note);
    HttpResponse<byte[]> answer = post(asked.bytes());
    assertThat(WitnessReply.read(cosigner.key(), asked, answer.statusCode(), answer.body()))
        .isInstanceOf(WitnessReply.Cosigned.class);
    assertThat(get(Witness.originHash(ORIGIN) + "/checkpoint").body())
        .startsWith(note.text())
        .contains("— audit.example/w ");
    assertThat(get("vkey").body()).isEqualTo(cosigner.key() + "\n");
    HttpResponse<byte[]> again = post(asked.bytes());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(new String(again.body(), StandardCharsets.UTF_8)).isEqualTo("3\n");
  }

  @Test
  void everythingElseIsRefusedWithItsReason() throws Exception {
    assertThat(post("nonsense".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    assertThat(post(new byte[0]).statusCode()).isEqualTo(400);
    assertThat(post(new byte[AddCheckpoint.LONGEST + 1]).statusCode()).isEqualTo(413);
    assertThat(get(AddCheckpoint.PATH).statusCode()).isEqualTo(405);
    for (String path : List.of("", "checkpoint", "../vkey", "x/checkpoint", "vkey/")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
    NoteSigner stranger = NoteSigner.generate(ORIGIN, new SecureRandom());
    Note forged = Checkpoint.of(ORIGIN, 1, Tree.EMPTY_ROOT).sign(stranger);
    assertThat(post(new AddCheckpoint(0, List.of(), forged).bytes()).statusCode()).isEqualTo(403);
    NoteSigner other = NoteSigner.generate("other.example/log", new SecureRandom());
    Note unknown = Checkpoint.of("other.example/log", 1, Tree.EMPTY_ROOT).sign(other);
    assertThat(post(new AddCheckpoint(0, List.of(), unknown).bytes()).statusCode()).isEqualTo(404);
  }

  private Note checkpoint(long size) {
    return Checkpoint.of(ORIGIN, size, Tree.leafHash(new byte[] {1})).sign(log);
  }

  private HttpResponse<byte[]> post(byte[] body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(doors.prefix() + AddCheckpoint.PATH))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(doors.prefix() + path)).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
