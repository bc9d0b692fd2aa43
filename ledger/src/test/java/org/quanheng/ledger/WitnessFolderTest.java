package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessFolderTest {
  private static final Cosigner COSIGNER =
      InMemoryLog.cosigner("w.example", CosignerKey.Kind.ED25519, 1);
  private static final String ORIGIN = InMemoryLog.ORIGIN;

  @TempDir Path home;

  private static Note note(long size) {
    Checkpoint checkpoint = Checkpoint.of(ORIGIN, size, Tree.leafHash(new byte[] {(byte) size}));
    return checkpoint
        .sign(InMemoryLog.SIGNER)
        .with(COSIGNER.cosign(checkpoint, Instant.ofEpochSecond(1_000 + size)));
  }

  private Path checkpoint() {
    return home.resolve(Witness.originHash(ORIGIN)).resolve("checkpoint");
  }

  @Test
  void whatWasReplacedIsThereAfterReopening() {
    try (WitnessFolder store = WitnessFolder.open(home)) {
      assertThat(store.latest(ORIGIN)).isEmpty();
      assertThat(store.replace(ORIGIN, Optional.empty(), note(1))).isTrue();
      assertThat(store.replace(ORIGIN, Optional.empty(), note(2))).isFalse();
      assertThat(store.replace(ORIGIN, Optional.of(note(2)), note(3))).isFalse();
      assertThat(store.replace(ORIGIN, Optional.of(note(1)), note(3))).isTrue();
      assertThat(store.latest(ORIGIN)).contains(note(3));
      assertThat(checkpoint()).hasBinaryContent(note(3).bytes());
    }
    try (WitnessFolder store = WitnessFolder.open(home)) {
      assertThat(store.latest(ORIGIN)).contains(note(3));
      assertThat(store.latest("example.org/other")).isEmpty();
    }
  }

  @Test
  void whatWasLeftHalfWrittenIsNeverRead() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(home)) {
      store.replace(ORIGIN, Optional.empty(), note(1));
    }
    Path unfinished = checkpoint().resolveSibling("checkpoint.new");
    byte[] whole = note(2).bytes();
    for (int length : List.of(0, 1, whole.length / 2, whole.length)) {
      Files.write(unfinished, Arrays.copyOf(whole, length));
      try (WitnessFolder store = WitnessFolder.open(home)) {
        assertThat(store.latest(ORIGIN)).contains(note(1));
      }
    }
    try (WitnessFolder store = WitnessFolder.open(home)) {
      assertThat(store.replace(ORIGIN, Optional.of(note(1)), note(3))).isTrue();
    }
    assertThat(checkpoint()).hasBinaryContent(note(3).bytes());
  }

  @Test
  void oneFolderServesOneWitnessAtATime() {
    WitnessFolder first = WitnessFolder.open(home);
    assertThatThrownBy(() -> WitnessFolder.open(home))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("in use");
    assertThatThrownBy(() -> WitnessFolder.open(home.resolve("..").resolve(home.getFileName())))
        .isInstanceOf(UncheckedIOException.class);
    first.close();
    WitnessFolder.open(home).close();
  }

  @Test
  void anotherProcessIsRefusedAsLongAsThisOneHoldsTheFolder() throws Exception {
    try (WitnessFolder _ = WitnessFolder.open(home)) {
      Process other = child();
      try (BufferedReader lines = other.inputReader(StandardCharsets.UTF_8)) {
        assertThat(lines.readLine()).contains("refused").contains("another process");
      }
      assertThat(other.waitFor()).isZero();
    }
  }

  @Test
  void aFolderThatHoldsSomethingElseIsRefusedAndLetGo() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(home)) {
      store.replace(ORIGIN, Optional.empty(), note(1));
    }
    Path wrong = home.resolve(Witness.originHash("example.org/other"));
    Files.createDirectories(wrong);
    Files.write(wrong.resolve("checkpoint"), note(1).bytes());
    assertThatThrownBy(() -> WitnessFolder.open(home)).isInstanceOf(MalformedException.class);
    Files.write(wrong.resolve("checkpoint"), new byte[] {1});
    assertThatThrownBy(() -> WitnessFolder.open(home)).isInstanceOf(MalformedException.class);
    Files.delete(wrong.resolve("checkpoint"));
    WitnessFolder.open(home).close();
  }

  @Test
  void refusedCheckpointsAreKeptOnceWithWhatTheyDoNotContinue() throws IOException {
    try (WitnessFolder store = WitnessFolder.open(home)) {
      store.keep(ORIGIN, note(1), Optional.empty());
      store.keep(ORIGIN, note(2), Optional.of(note(7)));
      store.keep(ORIGIN, note(2), Optional.of(note(8)));
    }
    Path refused = checkpoint().resolveSibling("refused");
    try (var files = Files.list(refused)) {
      assertThat(files).hasSize(3);
    }
    String name = Hash.sha256(note(2).text().getBytes(StandardCharsets.UTF_8)).hex();
    assertThat(refused.resolve(name)).hasBinaryContent(note(2).bytes());
    assertThat(refused.resolve(name + ".known")).hasBinaryContent(note(7).bytes());
  }

  /// A witness is killed again and again in the middle of its work. What it had acknowledged is
  /// there, or something later, and it is whole.
  @Test
  void aWitnessThatIsKilledForgetsNothingItHadAnswered() throws Exception {
    long known = 0;
    for (int kill = 0; kill < 4; kill++) {
      Process child = child();
      long acknowledged = known;
      try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
        for (int answers = 0; answers < 5 + 7 * kill; answers++) {
          acknowledged = Long.parseLong(lines.readLine());
        }
        child.destroyForcibly().waitFor();
      }
      try (WitnessFolder store = WitnessFolder.open(home)) {
        Note latest = store.latest(ORIGIN).orElseThrow();
        known = Checkpoint.parse(latest.text()).size();
        assertThat(latest).isEqualTo(note(known));
      }
      assertThat(known).isGreaterThanOrEqualTo(acknowledged).isPositive();
    }
  }

  private Process child() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Counts up in the folder it is given, and says each number once it is safe.
  static final class Child {
    private Child() {}

    public static void main(String[] folder) {
      try (WitnessFolder store = WitnessFolder.open(Path.of(folder[0]))) {
        Optional<Note> known = store.latest(ORIGIN);
        long size = known.map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
        while (!Thread.currentThread().isInterrupted()) {
          size++;
          Note next = note(size);
          if (!store.replace(ORIGIN, known, next)) {
            throw new AssertionError("somebody else replaced " + known);
          }
          System.out.println(size);
          known = Optional.of(next);
        }
      } catch (UncheckedIOException refused) {
        System.out.println("refused: " + refused.getMessage());
      }
    }
  }
}
