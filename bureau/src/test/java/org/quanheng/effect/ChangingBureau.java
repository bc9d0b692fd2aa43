package org.quanheng.effect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.quanheng.gate.Cited;
import org.quanheng.gate.Content;
import org.quanheng.gate.Disclosures;
import org.quanheng.gate.Draft;
import org.quanheng.gate.Gate;
import org.quanheng.gate.Matter;
import org.quanheng.gate.Origin;
import org.quanheng.gate.SmallBureau;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.MapFiles;
import org.quanheng.ledger.Json;
import org.quanheng.list.DraftPacks;
import org.quanheng.list.PowerList;
import org.quanheng.office.Directory;
import org.quanheng.office.Office;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The bureau of small weights with four more powers (src/test/resources/packs/effects), each of
/// which changes the bureau in one way.
public final class ChangingBureau implements AutoCloseable {

  private final SmallBureau bureau = new SmallBureau(SmallBureau.proof(MapFiles.of(files())));

  /// The files of its pack.
  public static SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String pack : List.of("small", "effects")) {
      FolderFiles folder = new FolderFiles(SmallBureau.folder(pack));
      try {
        for (String path : folder.paths()) {
          try (InputStream stream = folder.open(path)) {
            files.put(path, stream.readAllBytes());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /// The files with one text in the place of another.
  public static SortedMap<String, byte[]> files(String path, String what, String instead) {
    SortedMap<String, byte[]> files = files();
    String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    if (!text.contains(what)) {
      throw new AssertionError("not in " + path + ": " + what);
    }
    files.put(path, text.replace(what, instead).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /// A fresh door, as after a start.
  Effects effects() {
    return new Effects(
        bureau.jdbc("effect"),
        bureau.gate(),
        new Disclosures(bureau.jdbc("gate")),
        new Effects.Footing(bureau.office(), bureau.list(), bureau.proclaiming()));
  }

  DraftPacks drafts() {
    return new DraftPacks(bureau.jdbc("list"), bureau.transaction("list"), bureau.list().packs());
  }

  /// An act of the head of Hill that decides one of the four powers.
  Draft draft(String power, String outcome, Json.Obj facts) {
    return new Draft(
        UUID.randomUUID(),
        Origin.LIVE,
        new Cited(power, "decide", "hill/head"),
        List.of("zhao"),
        InstantSource.system().instant(),
        new Matter("personnel-1", "hill", List.of()),
        new Content(outcome, facts, "As proposed."));
  }

  Gate gate() {
    return bureau.gate();
  }

  Office office() {
    return bureau.office();
  }

  PowerList list() {
    return bureau.list();
  }

  Directory directory() {
    return new Directory(bureau.jdbc("office"));
  }

  JdbcClient jdbc(String room) {
    return bureau.jdbc(room);
  }

  long count(String table) {
    return bureau.count(table);
  }

  @Override
  public void close() {
    bureau.close();
  }
}
