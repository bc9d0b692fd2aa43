package org.quanheng.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.quanheng.Doors;
import org.quanheng.House;
import org.quanheng.effect.ChangingBureau;
import org.quanheng.gate.SmallBureau;
import org.quanheng.ground.TestDatabase;
import org.quanheng.law.MapFiles;
import org.quanheng.web.Browser;
import org.springframework.context.ConfigurableApplicationContext;

/// A bureau that may change itself, served on a free port: Zhao, the head of Hill, decides of
/// appointments and of the list.
final class Changing {

  private static final House HOUSE = house();
  private static final ConfigurableApplicationContext DOORS = Doors.open(HOUSE, "127.0.0.1", 0);
  private static final URI ADDRESS =
      URI.create(
          "http://127.0.0.1:" + DOORS.getEnvironment().getRequiredProperty("local.server.port"));

  private Changing() {}

  private static House house() {
    House house =
        House.over(
            TestDatabase.fresh().database(),
            TestDatabase.folder("changing"),
            InstantSource.system());
    house.found(SmallBureau.proof(MapFiles.of(ChangingBureau.files())));
    return house;
  }

  static Browser anyone() {
    return Browser.at(ADDRESS, "");
  }

  static Browser of(String officer) {
    return Browser.at(
        ADDRESS, HOUSE.signIn().signIn(officer, HOUSE.samplePassword()).orElseThrow().token());
  }

  /// The pack in force, with one text in the place of another.
  static SortedMap<String, byte[]> files(String path, String what, String instead) {
    return files(HOUSE.list().packs().current().files().files(), path, what, instead);
  }

  /// These files, with one text in the place of another.
  static SortedMap<String, byte[]> files(
      SortedMap<String, byte[]> before, String path, String what, String instead) {
    SortedMap<String, byte[]> files = new TreeMap<>(before);
    String text = new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    if (!text.contains(what)) {
      throw new AssertionError("not in " + path + ": " + what);
    }
    files.put(path, text.replace(what, instead).getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /// A file of the pack in force.
  static String text(String path) {
    byte[] bytes = HOUSE.list().packs().current().files().files().getOrDefault(path, new byte[0]);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("a-pack/" + file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
