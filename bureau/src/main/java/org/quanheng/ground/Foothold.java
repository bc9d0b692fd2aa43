package org.quanheng.ground;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// As whom PostgreSQL runs. It refuses to run as root, so a bureau started as root (a container,
/// mostly) needs a way to put its privileges down first.
enum Foothold {
  /// As the user we already are.
  SELF,
  /// In a user namespace without a mapping: files stay root's, the privileges are gone.
  NAMESPACE,
  /// As the user nobody; every folder above the data must be open to it.
  NOBODY;

  private static final int NOBODY_ID = 65_534;

  private List<String> prefix() {
    return switch (this) {
      case SELF -> List.of();
      case NAMESPACE -> List.of("unshare", "-U");
      case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    };
  }

  /// The best way on this machine.
  static Foothold here(Path folder) {
    if (!isRoot()) {
      return SELF;
    }
    for (Foothold way : List.of(NAMESPACE, NOBODY)) {
      if (way.works(folder)) {
        return way;
      }
    }
    throw new GroundFailure(
        "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' can put the"
            + " privileges down here. Start the bureau as an ordinary user.");
  }

  static boolean isRoot() {
    return !System.getProperty("os.name").startsWith("Windows") && new UnixSystem().getUid() == 0;
  }

  boolean works(Path folder) {
    return Command.run(folder, command(List.of("true"))).succeeded();
  }

  /// The words that run a programme this way.
  List<String> command(List<String> programme) {
    List<String> words = new ArrayList<>(prefix());
    words.addAll(programme);
    return words;
  }

  /// As `command`, and the kernel sends SIGINT (a fast, clean shutdown) when the thread that
  /// started the programme dies, however it dies. Where setpriv cannot do that, plainly `command`.
  List<String> tetheredCommand(Path folder, List<String> programme) {
    List<String> tether = List.of("setpriv", "--pdeathsig", "INT");
    List<String> probe = new ArrayList<>(tether);
    probe.add("true");
    if (!Command.run(folder, command(probe)).succeeded()) {
      return command(programme);
    }
    List<String> words = new ArrayList<>(tether);
    words.addAll(programme);
    return command(words);
  }

  /// Gives the folder and all in it to the user this way runs as; the folder itself last, so that
  /// an interrupted change is begun again.
  void own(Path folder) throws IOException {
    if (!isRoot()) {
      return;
    }
    int owner = this == NOBODY ? NOBODY_ID : 0;
    if (Files.getAttribute(folder, "unix:uid").equals(owner)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            give(file, owner);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            give(visited, owner);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void give(Path path, int owner) throws IOException {
    Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
  }
}
