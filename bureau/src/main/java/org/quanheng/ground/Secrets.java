package org.quanheng.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The secret folder of a home: one text per file, readable by the bureau's own user alone.
/// Whatever is kept here must be backed up apart from the database.
public final class Secrets {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,63}");
  private static final int PASSWORD_BYTES = 24;

  private final Path folder;

  public Secrets(Path home) {
    this.folder = home.resolve("secret");
  }

  /// The secret of this name, if there is one.
  public Optional<String> read(String name) {
    Path file = file(name);
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw new GroundFailure("The secret " + file + " cannot be read: check its owner.", e);
    }
  }

  /// The secret of this name; made and durably stored first if there is none.
  public synchronized String readOrMake(String name, Supplier<String> maker) {
    Optional<String> known = read(name);
    if (known.isPresent()) {
      return known.get();
    }
    String made = maker.get().strip();
    write(file(name), made);
    return read(name).orElseThrow(() -> new AssertionError("secret vanished: " + name));
  }

  /// A password of 192 random bits, made once and kept under this name.
  public String password(String name) {
    return readOrMake(name + ".password", Secrets::randomPassword);
  }

  boolean hasPassword(String name) {
    return read(name + ".password").isPresent();
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Path file(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a secret: '" + name + "'");
    }
    return folder.resolve(name);
  }

  private void write(Path file, String secret) {
    try {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
      Path fresh = Files.createTempFile(folder, ".new-", "");
      restrict(fresh, "rw-------");
      Files.writeString(fresh, secret + "\n", StandardCharsets.UTF_8);
      force(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new GroundFailure(
          "The secret " + file + " cannot be written: the home must belong to this user.", e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  static void restrict(Path path, String permissions) {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    try {
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
