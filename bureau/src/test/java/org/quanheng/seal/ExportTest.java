package org.quanheng.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quanheng.ground.TestDatabase;
import org.quanheng.ledger.MalformedException;
import org.quanheng.ledger.Source;
import org.quanheng.ledger.Verdict;
import org.quanheng.ledger.Verifier;
import org.quanheng.ledger.VerifierKey;

class ExportTest {
  private static final int FLIPS_PER_FILE = 60;

  private final TestDatabase database = TestDatabase.fresh();
  @TempDir Path home;
  @TempDir Path folder;

  @AfterEach
  void drop() {
    database.close();
  }

  private Seal sealed(long from, long count) {
    Outbox.appendAll(database.jdbc("gate"), Ledgers.leaves(from, count));
    Seal seal = Seal.open(database.database(), home, InstantSource.system());
    seal.sequence();
    return seal;
  }

  @Test
  void aStrangerVerifiesTheFilesAfterEveryExport() {
    long size = 1;
    for (int step : new int[] {1, 253, 1, 1, 30, 300, 7}) {
      Seal seal = sealed(size, step);
      size += step;
      assertThat(new Export(seal, folder).write()).isEqualTo(seal.checkpoint().orElseThrow());
      assertThat(verify()).isEqualTo(new Verdict.Sound(size, seal.checkpoint().orElseThrow()));
    }
    assertThat(files()).noneMatch(name -> name.endsWith(".new"));
  }

  @Test
  void onlyWhatGrewIsWrittenAgain() throws IOException {
    new Export(sealed(1, 299), folder).write();
    Path full = folder.resolve("tile/0/000");
    Files.setLastModifiedTime(full, FileTime.fromMillis(0));
    new Export(sealed(300, 10), folder).write();
    assertThat(Files.getLastModifiedTime(full)).isEqualTo(FileTime.fromMillis(0));
    assertThat(folder.resolve("tile/0/001.p/44")).exists();
    assertThat(folder.resolve("tile/0/001.p/54")).exists();
  }

  @Test
  void anExportThatStoppedHalfWayIsFinishedByTheNext() throws IOException {
    Seal seal = sealed(1, 299);
    new Export(seal, folder).write();
    Files.delete(folder.resolve("checkpoint"));
    Files.delete(folder.resolve("tile/0/001.p/44"));
    Files.write(folder.resolve("tile/entries/000"), new byte[] {1});
    new Export(seal, folder).write();
    assertThat(verify()).isInstanceOf(Verdict.Sound.class);
  }

  @Test
  void aByteFlippedInAnyFileIsFound() throws IOException {
    new Export(sealed(1, 270), folder).write();
    new Export(sealed(271, 300), folder).write();
    assertThat(verify()).isInstanceOf(Verdict.Sound.class);
    VerifierKey pinned = key();
    Random random = new Random(5);
    int flips = 0;
    for (String name : files()) {
      Path file = folder.resolve(name);
      byte[] right = Files.readAllBytes(file);
      for (int count = 0; count < Math.min(FLIPS_PER_FILE, right.length); count++) {
        int at = count == 0 ? right.length - 1 : random.nextInt(right.length);
        byte[] wrong = right.clone();
        wrong[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, wrong);
        assertThat(isFound(name, pinned)).as(name + " byte " + at).isTrue();
        flips++;
      }
      Files.write(file, right);
    }
    assertThat(flips).isGreaterThan(500);
  }

  @Test
  void aFolderOfAnotherLogOrOneThatIsAheadIsLeftAlone() throws IOException {
    Seal seal = sealed(1, 10);
    new Export(seal, folder).write();
    Map<String, byte[]> before = new HashMap<>();
    for (String name : files()) {
      before.put(name, Files.readAllBytes(folder.resolve(name)));
    }
    try (TestDatabase other = TestDatabase.fresh()) {
      Seal stranger = Ledgers.open(other, folder.resolveSibling("none"), Ledgers.signer(), 10);
      assertThatThrownBy(() -> new Export(stranger, folder).write())
          .hasMessageContaining("Nothing has been sealed");
      Seal same =
          Seal.open(
              other.database(),
              Files.createDirectories(home.resolve("other")),
              InstantSource.system());
      same.sequence();
      assertThatThrownBy(() -> new Export(same, folder).write())
          .isInstanceOf(SealFailure.class)
          .hasMessageContaining("another folder");
    }
    for (String name : files()) {
      assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(before.get(name));
    }
  }

  private boolean isFound(String name, VerifierKey pinned) throws IOException {
    if (!name.equals(Export.KEY)) {
      return verify(pinned) instanceof Verdict.Broken;
    }
    try {
      return !key().equals(pinned) && verify() instanceof Verdict.Broken;
    } catch (MalformedException malformed) {
      return true;
    }
  }

  private VerifierKey key() throws IOException {
    String text =
        new String(Files.readAllBytes(folder.resolve(Export.KEY)), StandardCharsets.ISO_8859_1);
    return VerifierKey.parse(text.endsWith("\n") ? text.substring(0, text.length() - 1) : "");
  }

  private Verdict verify() {
    try {
      return verify(key());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Verdict verify(VerifierKey key) {
    Source source =
        path -> {
          Path file = folder.resolve(path);
          try {
            return Files.isRegularFile(file)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    return Verifier.of(key).alsoHolding(files()).verify(source);
  }

  private List<String> files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
