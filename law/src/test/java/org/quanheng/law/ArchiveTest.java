package org.quanheng.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent as a pack is opened within bounds or refused with its reasons.
class ArchiveTest {

  private static final Map<String, byte[]> LAMPS = Lamps.sound().files();
  private static final byte[] X = {'x'};

  @Test
  void aPackIsTakenOutAsItWasPutIn() {
    MapFiles files = opened(Archive.unzip(zip(LAMPS, "")));
    assertThat(files.digest()).isEqualTo(MapFiles.of(LAMPS).digest());
    assertThat(Prover.prove(files).sound()).isTrue();
    assertThat(opened(Archive.of(LAMPS)).digest()).isEqualTo(files.digest());
  }

  @Test
  void aFolderRoundThePackIsTakenOff() {
    assertThat(opened(Archive.unzip(zip(LAMPS, "lamps/"))).digest())
        .isEqualTo(MapFiles.of(LAMPS).digest());
  }

  @Test
  void whatIsNotOfThePackIsLeftOut() {
    Map<String, byte[]> more = new TreeMap<>(LAMPS);
    for (String path :
        new String[] {"README.md", "pom.xml", ".git/HEAD", "posts/.swp", "target/x"}) {
      more.put(path, X);
    }
    assertThat(opened(Archive.unzip(zip(more, ""))).digest())
        .isEqualTo(MapFiles.of(LAMPS).digest());
    assertThat(opened(Archive.unzip(zip(more, "lamps/"))).digest())
        .isEqualTo(MapFiles.of(LAMPS).digest());
  }

  @Test
  void aMisplacedFileIsKeptAndTold() {
    Map<String, byte[]> more = new TreeMap<>(LAMPS);
    more.put("power/mine.md", X);
    MapFiles files = opened(Archive.unzip(zip(more, "")));
    assertThat(files.paths()).contains("power/mine.md");
    assertThat(Prover.prove(files).problems())
        .extracting(Problem::rule)
        .containsExactly(Rule.MISPLACED_FILE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../bureau.yaml",
        "/etc/passwd",
        "powers/../../x",
        "powers//x",
        "./x",
        "powers/.",
        "C:/x",
        "a\\b",
        "powers/\u0000",
        "powers/\n",
        " /x",
        "powers/ ",
        ""
      })
  void aPathThatLeadsElsewhereIsRefused(String path) {
    Map<String, byte[]> files = Map.of("bureau.yaml", X, path, X);
    assertThat(refused(Archive.of(files))).containsExactly(Rule.UNSAFE_PATH);
    if (!path.isEmpty()) {
      assertThat(refused(Archive.unzip(zip(files, "")))).containsExactly(Rule.UNSAFE_PATH);
    }
  }

  @Test
  void aPathLongerThanAnyonesIsRefused() {
    assertThat(refused(Archive.of(Map.of("x".repeat(256), X)))).containsExactly(Rule.UNSAFE_PATH);
    assertThat(Archive.of(Map.of("x".repeat(255), X))).isInstanceOf(Archive.Opened.class);
  }

  @Test
  void allUnsafePathsAreToldAtOnce() {
    Archive archive = Archive.of(Map.of("../a", X, "../b", X, "c", X));
    assertThat(archive)
        .isInstanceOfSatisfying(
            Archive.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::file)
                    .containsExactly("../a", "../b"));
  }

  @Test
  void aPathThatStandsTwiceIsRefused() {
    // two names of one length, one of which is written over the other in the finished archive
    byte[] zip = zip(Map.of("powers/a.md", X, "powers/b.md", X), "");
    byte[] twice =
        new String(zip, StandardCharsets.ISO_8859_1)
            .replace("powers/b.md", "powers/a.md")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(Archive.unzip(twice))).containsExactly(Rule.PATH_TWICE);
  }

  @Test
  void aBombIsNotLetOff() {
    byte[] zeros = new byte[64 << 20];
    byte[] bomb = zip(Map.of("powers/a.md", zeros), "");
    assertThat(bomb.length).isLessThan(Archive.LARGEST);
    assertThat(refused(Archive.unzip(bomb))).containsExactly(Rule.FILE_TOO_LARGE);
    Map<String, byte[]> many = new TreeMap<>();
    byte[] file = new byte[1 << 20];
    for (int i = 0; i < 40; i++) {
      many.put("powers/" + i + ".md", file);
    }
    assertThat(refused(Archive.unzip(zip(many, "")))).containsExactly(Rule.ARCHIVE_TOO_LARGE);
  }

  @Test
  void anArchiveBeyondItsBoundIsNotOpened() {
    byte[] noise = new byte[Archive.LARGEST + 1];
    assertThat(refused(Archive.unzip(noise))).containsExactly(Rule.ARCHIVE_TOO_LARGE);
  }

  @Test
  void moreFilesThanAPackHasAreRefused() {
    Map<String, byte[]> many = new TreeMap<>();
    for (int i = 0; i <= PackFiles.MOST_FILES; i++) {
      many.put("powers/" + i + ".md", new byte[0]);
    }
    assertThat(refused(Archive.unzip(zip(many, "")))).containsExactly(Rule.TOO_MANY_FILES);
    many.remove("powers/0.md");
    assertThat(Archive.unzip(zip(many, ""))).isInstanceOf(Archive.Opened.class);
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    assertThat(refused(Archive.unzip(new byte[0]))).containsExactly(Rule.NOT_AN_ARCHIVE);
    assertThat(refused(Archive.unzip("code: lamps".getBytes(StandardCharsets.UTF_8))))
        .containsExactly(Rule.NOT_AN_ARCHIVE);
    assertThat(refused(Archive.unzip(zip(Map.of(), "")))).containsExactly(Rule.NOT_AN_ARCHIVE);
  }

  /// Cut anywhere or with any bytes flipped, an archive is opened or refused, and nothing is
  /// thrown.
  @Test
  void aBrokenArchiveIsAnswered() {
    byte[] zip = zip(LAMPS, "");
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] broken = Arrays.copyOf(zip, i % 2 == 0 ? zip.length : random.nextInt(zip.length));
      for (int flips = i % 2 == 0 ? 3 : 0; flips > 0; flips--) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      }
      refused += said(Archive.unzip(broken)) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  private static boolean said(Archive archive) {
    return switch (archive) {
      case Archive.Opened opened -> false;
      case Archive.Refused refused -> {
        refused.problems().forEach(it -> assertThat(it.message(Locale.ENGLISH)).isNotBlank());
        yield true;
      }
    };
  }

  private static MapFiles opened(Archive archive) {
    assertThat(archive).isInstanceOf(Archive.Opened.class);
    return ((Archive.Opened) archive).files();
  }

  private static Iterable<Rule> refused(Archive archive) {
    assertThat(archive).isInstanceOf(Archive.Refused.class);
    return ((Archive.Refused) archive).problems().stream().map(Problem::rule).toList();
  }

  private static byte[] zip(Map<String, byte[]> files, String folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        ZipEntry entry = new ZipEntry(folder + file.getKey());
        CRC32 check = new CRC32();
        check.update(file.getValue());
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
