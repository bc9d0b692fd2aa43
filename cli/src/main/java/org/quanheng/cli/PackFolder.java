package org.quanheng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.quanheng.law.FolderFiles;
import org.quanheng.law.MapFiles;
import org.quanheng.law.PackFiles;
import org.quanheng.law.Proof;
import org.quanheng.law.Prover;

/// A pack that a command was pointed to.
///
/// @param name how a person finds it: the folder, or the place on the class path
record PackFolder(String name, PackFiles files) {

  /// The pack that comes with the programme, in a checkout and on the class path.
  static final String SAMPLE = "packs/anhui";

  /// The pack in a folder the asker names.
  static PackFolder named(String folder, Words words) throws Refused, WorldFailure {
    Path path = Places.folder(folder, words);
    return new PackFolder(folder, new FolderFiles(path));
  }

  /// The pack to take when a command may do without one: the folder named, `$QUANHENG_PACK`, the
  /// sample of the checkout, the sample on the class path.
  static PackFolder of(Optional<String> named, World world, Words words)
      throws Refused, WorldFailure, IOException {
    Optional<String> folder = named.or(() -> world.variable("QUANHENG_PACK"));
    if (folder.isPresent()) {
      return named(folder.get(), words);
    }
    Optional<Path> sample = world.checkout().map(checkout -> checkout.resolve(SAMPLE));
    return sample.isPresent() && Files.isDirectory(sample.get())
        ? new PackFolder(sample.get().toString(), new FolderFiles(sample.get()))
        : onClassPath();
  }

  /// Proves the pack.
  Proof prove() {
    return Prover.prove(files);
  }

  /// What to say when a command needs a sound pack and this is not one.
  Answer unsound(Proof proof, Words words) {
    int problems = proof.problems().size();
    String first = proof.problems().getFirst().toString();
    List<String> lines =
        List.of(words.say("pack.unsound", name, problems, first), words.say("pack.prove", name));
    JsonObject json = new JsonObject().put("error", Exit.BAD.slug()).putTexts("messages", lines);
    return new Answer(Exit.BAD, json.put("pack", name).put("problems", problems), lines);
  }

  private static PackFolder onClassPath() throws IOException {
    String bureau = SAMPLE + "/bureau.yaml";
    URL url = PackFolder.class.getClassLoader().getResource(bureau);
    if (url == null) {
      throw new AssertionError("the class path does not hold " + bureau);
    }
    if (url.openConnection() instanceof JarURLConnection connection) {
      try (JarFile jar = new JarFile(path(connection.getJarFileURL()).toFile())) {
        return new PackFolder(jar.getName() + "!/" + SAMPLE, in(jar));
      }
    }
    Path folder = path(url).resolveSibling("");
    return new PackFolder(folder.toString(), new FolderFiles(folder));
  }

  private static Path path(URL url) {
    return Path.of(URI.create(url.toString()));
  }

  private static PackFiles in(JarFile jar) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    List<JarEntry> entries = Collections.list(jar.entries());
    for (JarEntry entry : entries) {
      if (entry.getName().startsWith(SAMPLE + "/") && !entry.isDirectory()) {
        try (InputStream bytes = jar.getInputStream(entry)) {
          files.put(entry.getName().substring(SAMPLE.length() + 1), bytes.readAllBytes());
        }
      }
    }
    return MapFiles.of(files);
  }
}
