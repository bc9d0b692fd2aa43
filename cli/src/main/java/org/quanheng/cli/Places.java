package org.quanheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Folders and files that somebody names on the command line. One that is not there is a failure of
/// the world, as an address that does not answer is; one of the wrong kind is wrong usage.
final class Places {

  private Places() {}

  /// A folder that can be read.
  static Path folder(String name, Words words) throws Refused, WorldFailure {
    Path path = readable(name, words);
    if (!Files.isDirectory(path)) {
      throw new Refused(words.say("place.not-a-folder", Reading.shown(name)));
    }
    if (!Files.isExecutable(path)) {
      throw new WorldFailure(words.say("world.denied", Reading.shown(name)));
    }
    return path;
  }

  /// The bytes of a file, `most` of them at most.
  static byte[] file(String name, int most, Words words) throws Refused, WorldFailure, IOException {
    Path path = readable(name, words);
    if (Files.isDirectory(path)) {
      throw new Refused(words.say("place.not-a-file", Reading.shown(name)));
    }
    try (InputStream bytes = Files.newInputStream(path)) {
      return bytes.readNBytes(most);
    }
  }

  /// A file or a folder that can be read.
  static Path readable(String name, Words words) throws Refused, WorldFailure {
    Path path = path(name, words);
    if (name.isEmpty() || !Files.exists(path)) {
      throw new WorldFailure(words.say("world.absent", Reading.shown(name)));
    }
    if (!Files.isReadable(path)) {
      throw new WorldFailure(words.say("world.denied", Reading.shown(name)));
    }
    return path;
  }

  private static Path path(String name, Words words) throws Refused {
    try {
      return Path.of(name);
    } catch (InvalidPathException _) {
      throw new Refused(words.say("place.no-path", Reading.shown(name)));
    }
  }
}
