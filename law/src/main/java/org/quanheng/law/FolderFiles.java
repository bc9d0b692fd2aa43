package org.quanheng.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A pack that lies in a folder, of the disk or of an archive opened as a file system.
///
/// What begins with a dot, and a `target` folder at the top, is not of the pack and is not listed.
public record FolderFiles(Path folder) implements PackFiles {

  @Override
  public SortedSet<String> paths() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(this::relative)
          .filter(FolderFiles::isOfThePack)
          .limit(MOST_FILES + 1L)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(folder.resolve(path));
  }

  private String relative(Path path) {
    String separator = folder.getFileSystem().getSeparator();
    return folder.relativize(path).toString().replace(separator, "/");
  }

  /// Whether a file of this path belongs to the pack, as far as its folder says.
  static boolean isOfThePack(String path) {
    return !path.startsWith("target/") && !path.startsWith(".") && !path.contains("/.");
  }
}
