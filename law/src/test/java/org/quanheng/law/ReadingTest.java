package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

  @TempDir Path folder;

  @Test
  void aPackIsTheSameFromAFolderAnArchiveAndMemory() throws IOException {
    String digest = Lamps.sound().prove().digest();
    assertThat(Prover.prove(new FolderFiles(Lamps.folder())).digest()).isEqualTo(digest);
    URI archive = URI.create("jar:" + folder.resolve("lamps.jar").toUri());
    try (FileSystem jar = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      write(Lamps.sound(), jar.getPath("/lamps"));
      Proof fromArchive = Prover.prove(new FolderFiles(jar.getPath("/lamps")));
      assertThat(fromArchive.sound()).isTrue();
      assertThat(fromArchive.digest()).isEqualTo(digest);
    }
  }

  @Test
  void whatIsNotOfThePackIsNotReadInAFolder() {
    write(
        Lamps.sound()
            .with(".git/config", "?")
            .with("powers/.draft.md", "?")
            .with("target/classes/powers/old.md", "?")
            .with("pom.xml", "?")
            .with("README.md", "?")
            .with("CHANGELOG.md", "?"),
        folder);
    assertThat(Prover.prove(new FolderFiles(folder)).problems()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    Proof proof = Prover.prove(new FolderFiles(folder.resolve("nowhere")));
    assertThat(proof.problems()).extracting(Problem::rule).containsExactly(Rule.UNREADABLE_FILE);
    assertThat(proof.sound()).isFalse();
  }

  @Test
  void aFileThatCannotBeOpenedIsToldAndTheRestIsRead() {
    Lamps lamps = Lamps.sound().with("bureau.yaml", "sample: true", "sample: 1");
    PackFiles files = locked(MapFiles.of(lamps.files()), "statutes/oil-rule.yaml");
    assertThat(Prover.prove(files).problems())
        .extracting(Problem::file, Problem::rule)
        .containsExactly(
            tuple("bureau.yaml", Rule.NOT_TRUE_OR_FALSE),
            tuple("statutes/oil-rule.yaml", Rule.UNREADABLE_FILE));
  }

  @Test
  void aFolderOfTooManyFilesIsNoPack() {
    Map<String, byte[]> files = new TreeMap<>(Lamps.sound().files());
    for (int i = 0; i <= PackFiles.MOST_FILES; i++) {
      files.put("zzz/%05d".formatted(i), new byte[0]);
    }
    assertThat(Prover.prove(MapFiles.of(files)).problems())
        .extracting(Problem::rule)
        .containsExactly(Rule.TOO_MANY_FILES);
  }

  @Test
  void anEmptyFolderLacksBureauAndUnits() {
    assertThat(Prover.prove(new FolderFiles(folder)).problems())
        .extracting(Problem::rule)
        .containsExactly(Rule.MISSING_FILE, Rule.MISSING_FILE);
  }

  @Test
  void anEndlessFileIsReadNoFurtherThanAllowed() {
    PackFiles endless =
        new PackFiles() {
          @Override
          public SortedSet<String> paths() {
            return new TreeSet<>(Lamps.sound().files().keySet());
          }

          @Override
          public InputStream open(String path) {
            return new InputStream() {
              @Override
              public int read() {
                return '\n';
              }
            };
          }
        };
    assertThat(Prover.prove(endless).problems())
        .extracting(Problem::rule)
        .containsOnly(Rule.FILE_TOO_LARGE);
  }

  @Test
  void theDigestOfAPowerIsThatOfItsFile() {
    Lamps lamps = Lamps.sound();
    Pack pack = lamps.prove().pack().orElseThrow();
    for (Power power : pack.powers()) {
      byte[] bytes = lamps.bytes("powers/" + power.slug() + ".md");
      assertThat(power.page().digest()).isEqualTo(SourceText.digest(bytes));
    }
    assertThat(SourceText.digest("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void theDigestOfAPackChangesWithAnyFile() {
    String digest = Lamps.sound().prove().digest();
    for (String path : Lamps.sound().files().keySet()) {
      Lamps other = Lamps.sound().with(path, Lamps.sound().text(path) + "\n");
      assertThat(other.prove().digest()).as(path).isNotEqualTo(digest);
      assertThat(other.prove().sound()).as(path).isTrue();
    }
  }

  private static PackFiles locked(PackFiles files, String locked) {
    return new PackFiles() {
      @Override
      public SortedSet<String> paths() throws IOException {
        return files.paths();
      }

      @Override
      public InputStream open(String path) throws IOException {
        if (path.equals(locked)) {
          throw new AccessDeniedException(path);
        }
        return files.open(path);
      }
    };
  }

  private static void write(Lamps lamps, Path folder) {
    lamps
        .files()
        .forEach((path, bytes) -> {
          try {
            Path file = folder.resolve(path);
            Path above = file.getParent();
            if (above != null) {
              Files.createDirectories(above);
            }
            Files.write(file, bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
