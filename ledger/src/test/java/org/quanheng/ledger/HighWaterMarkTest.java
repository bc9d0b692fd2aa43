package org.quanheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quanheng.ledger.HighWaterMark.Standing;

class HighWaterMarkTest {
  private static final Hash A = Tree.leafHash(new byte[] {1});
  private static final Hash B = Tree.leafHash(new byte[] {2});

  @TempDir Path home;

  @Test
  void theMarkIsOneLine() {
    HighWaterMark mark = new HighWaterMark(7, Tree.EMPTY_ROOT);
    String line = "7 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    assertThat(mark + "\n").isEqualTo(line);
    assertThat(HighWaterMark.parse(line.getBytes(StandardCharsets.UTF_8))).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "7\n",
        "7 \n",
        "7 AAAA\n",
        "07 H\n",
        "+7 H\n",
        "7  H\n",
        "7 H",
        "7 H\n\n",
        "7 H \n",
        "-7 H\n",
        " 7 H\n",
        "9223372036854775808 H\n"
      })
  void otherMarksAreRefused(String text) throws IOException {
    byte[] bytes = text.replace("H", A.base64()).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> HighWaterMark.parse(bytes)).isInstanceOf(MalformedException.class);
    Path file = home.resolve("mark");
    Files.write(file, bytes);
    assertThatThrownBy(() -> HighWaterMark.read(file)).isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> new HighWaterMark(9, B).raise(file))
        .isInstanceOf(MalformedException.class);
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void aDatabaseStandsLevelAheadBehindOrForked() {
    HighWaterMark mark = new HighWaterMark(5, A);
    assertThat(mark.compare(5, _ -> Optional.of(A))).isEqualTo(new Standing.Level());
    assertThat(mark.compare(9, size -> size == 5 ? Optional.of(A) : Optional.empty()))
        .isEqualTo(new Standing.Ahead(4));
    assertThat(mark.compare(3, _ -> Optional.of(A))).isEqualTo(new Standing.Behind(2));
    assertThat(mark.compare(5, _ -> Optional.of(B))).isEqualTo(new Standing.Forked(Optional.of(B)));
    assertThat(mark.compare(9, _ -> Optional.empty()))
        .isEqualTo(new Standing.Forked(Optional.empty()));
    assertThat(new Standing.Level().maySign()).isTrue();
    assertThat(new Standing.Ahead(1).maySign()).isTrue();
    assertThat(new Standing.Behind(1).maySign()).isFalse();
    assertThat(new Standing.Forked(Optional.empty()).maySign()).isFalse();
  }

  @Test
  void theMarkIsOnlyEverRaised() {
    Path file = home.resolve("mark");
    assertThat(HighWaterMark.read(file)).isEmpty();
    HighWaterMark five = new HighWaterMark(5, A);
    assertThat(five.raise(file)).isEqualTo(five);
    assertThat(five.raise(file)).isEqualTo(five);
    assertThat(new HighWaterMark(3, B).raise(file)).isEqualTo(five);
    assertThat(HighWaterMark.read(file)).contains(five);
    assertThatThrownBy(() -> new HighWaterMark(5, B).raise(file))
        .isInstanceOf(BrokenLogException.class)
        .hasMessageContaining("FORK");
    assertThat(HighWaterMark.read(file)).contains(five);
  }

  @Test
  void whatWasLeftHalfWrittenIsNotTheMark() throws IOException {
    Path file = home.resolve("mark");
    HighWaterMark five = new HighWaterMark(5, A);
    five.raise(file);
    Files.writeString(home.resolve("mark.new"), "9 ");
    assertThat(HighWaterMark.read(file)).contains(five);
    HighWaterMark six = new HighWaterMark(6, B);
    assertThat(six.raise(file)).isEqualTo(six);
  }

  @Test
  void ofManyThatRaiseAtOnceTheHighestStays() throws Exception {
    Path file = home.resolve("mark");
    List<Callable<HighWaterMark>> raising = new ArrayList<>();
    for (int i = 1; i <= 32; i++) {
      HighWaterMark mark = new HighWaterMark(i * 7 % 32, A);
      raising.add(() -> mark.raise(file));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(raising);
    }
    assertThat(HighWaterMark.read(file)).contains(new HighWaterMark(31, A));
  }
}
