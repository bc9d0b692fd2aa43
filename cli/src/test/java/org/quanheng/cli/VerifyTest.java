package org.quanheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

  @TempDir private Path folder;

  @Test
  void aLedgerWithoutEntriesIsSound() {
    assertThat(verify(TestLog.in(folder, 0)).out()).contains("\"sound\":true,\"entries\":0");
  }

  @Test
  void everyByteOfEveryFileOfASmallLedgerIsGuarded() throws IOException {
    TestLog log = TestLog.in(folder, 1, 3, 5);
    for (Path file : log.files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] ^= 1;
        Files.write(file, bytes);
        assertThat(verify(log).status()).as("%s byte %d", file, i).isEqualTo(1);
        bytes[i] ^= 1;
      }
      Files.write(file, bytes);
    }
    assertThat(verify(log).status()).isZero();
  }

  @Test
  void aByteInEveryFileOfALargerLedgerIsGuardedAndItsEntryNamed() throws IOException {
    TestLog log = TestLog.in(folder, 100, 256, 700);
    for (Path file : log.files()) {
      byte[] bytes = Files.readAllBytes(file);
      int middle = bytes.length / 2;
      bytes[middle] ^= 1;
      Files.write(file, bytes);
      Run run = verify(log);
      assertThat(run.status()).as("%s byte %d", file, middle).isEqualTo(1);
      assertThat(run.out()).contains("\"path\":\"" + folder.relativize(file) + "\"");
      bytes[middle] ^= 1;
      Files.write(file, bytes);
    }
  }

  @Test
  void aFlippedEntryIsNamedByItsIndex() throws IOException {
    TestLog log = TestLog.in(folder, 700);
    Path bundle = log.path("tile/entries/001");
    Files.writeString(bundle, Files.readString(bundle).replace("entry 300", "entry 3O0"));
    assertThat(verify(log).out()).contains("\"kind\":\"entry\",\"class\":6,\"index\":300");
  }

  @Test
  void everyMissingFileOfTheNewestCheckpointIsMissed() throws IOException {
    TestLog log = TestLog.in(folder, 300);
    for (Path file : log.files()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      int status = file.endsWith(Publication.KEY) ? 2 : 1;
      assertThat(verify(log).status()).as(file.toString()).isEqualTo(status);
      Files.write(file, bytes);
    }
  }

  @Test
  void aLongerFileIsNotSound() throws IOException {
    TestLog log = TestLog.in(folder, 300);
    for (Path file : log.files()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, IntStream.range(0, 40).mapToObj(_ -> "more").toList());
      assertThat(verify(log).status()).as(file.toString()).isEqualTo(1);
      Files.write(file, bytes);
    }
  }

  @Test
  void whatIsNotOfTheLedgerIsNamedAsUnchecked() {
    TestLog log = TestLog.in(folder, 300);
    log.place("index.html", "a page");
    log.place("tile/0/002.p/3", new byte[96]);
    Run run = verify(log);
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"unchecked\":[\"index.html\",\"tile/0/002.p/3\"]");
  }

  @Test
  void aFileThatCannotBeAPieceIsNotSound() {
    TestLog log = TestLog.in(folder, 300);
    log.place("tile/0/oops", "?");
    assertThat(verify(log).status()).isEqualTo(1);
  }

  @Test
  void aKeyOfAnotherLogIsNotTheKeyOfThisOne() {
    TestLog log = TestLog.in(folder, 3);
    String other = TestLog.signer("ledger.example.org/lamps", 8).verifier().toString();
    Run run = Run.of("verify", log.toString(), "--key", other, "--json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("\"path\":\"vkey\"");
  }

  @Test
  void whileAKeyIsReplacedBothMayBeGiven() {
    TestLog log = TestLog.in(folder, 3);
    String other = TestLog.signer("ledger.example.org/lamps", 8).verifier().toString();
    String key = TestLog.SIGNER.verifier().toString();
    Run run = Run.of("verify", log.toString(), "--key", other, "--key", key, "--json");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"key-from-log\":false");
  }

  @Test
  void theCheckpointKeptFromBeforeMustBeContinued() throws IOException {
    TestLog log = TestLog.in(folder.resolve("log"), 3);
    Path kept = folder.resolve("kept");
    Files.copy(log.path("checkpoint"), kept);
    log.growTo(300);
    assertThat(since(log, kept).out()).contains("\"sound\":true").contains("\"since\":3");
    Path newer = folder.resolve("newer");
    Files.copy(log.path("checkpoint"), newer);
    TestLog rolledBack = TestLog.in(folder.resolve("back"), 200);
    assertThat(since(rolledBack, newer).out()).contains("\"kind\":\"history\"", "ROLLBACK");
    assertThat(since(rolledBack, newer).status()).isEqualTo(1);
  }

  @Test
  void aCheckpointKeptFromAnotherKeyTellsThatTheLogIsAnother() throws IOException {
    TestLog log = TestLog.in(folder.resolve("log"), 3);
    Path kept = folder.resolve("kept");
    String note = Files.readString(log.path("checkpoint"));
    Files.writeString(kept, note.replaceFirst("\n3\n", "\n2\n"));
    assertThat(since(log, kept).status()).isEqualTo(1);
    assertThat(since(log, kept).out()).contains("\"kind\":\"checkpoint\"", kept.toString());
  }

  private static Run since(TestLog log, Path kept) {
    return Run.of("verify", log.toString(), "--since", kept.toString(), "--json");
  }

  private static Run verify(TestLog log) {
    return Run.of(List.of("verify", log.toString(), "--json").toArray(String[]::new));
  }
}
