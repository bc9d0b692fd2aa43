package org.quanheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the figures were taken on. Where the system does not say, nothing is said.
final class Machine {

  private static final Path CPUS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path LOAD = Path.of("/proc/loadavg");

  private Machine() {}

  /// The facts, one a line.
  static List<String> facts(Path workshop) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    return List.of(
        "cores    %d × %s"
            .formatted(runtime.availableProcessors(), found(CPUS, "model name\\s*:\\s*(.*)")),
        "memory   %s kB; heap at most %d MB"
            .formatted(found(MEMORY, "MemTotal:\\s*(\\d+)"), runtime.maxMemory() >> 20),
        "system   %s %s, files on %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Files.getFileStore(workshop).type()),
        "java     %s %s".formatted(System.getProperty("java.vm.name"), Runtime.version()),
        "load     %s".formatted(load()));
  }

  /// The load average of the last minute; other work on the machine shows here.
  static String load() throws IOException {
    return found(LOAD, "(\\S+ \\S+ \\S+)").toLowerCase(Locale.ROOT);
  }

  private static String found(Path file, String pattern) throws IOException {
    Optional<Matcher> match =
        Files.isReadable(file)
            ? Optional.of(Pattern.compile(pattern).matcher(Files.readString(file)))
            : Optional.empty();
    return match.filter(Matcher::find).map(it -> it.group(1)).orElse("unknown");
  }
}
