package org.quanheng.ledger;

import java.util.Optional;

/// Where a log's published files come from: a folder, a web address, a database. Nothing it returns
/// is trusted.
@FunctionalInterface
public interface Source {

  /// The bytes of a file, or nothing when the log does not have it.
  ///
  /// @param path relative to the log, such as `checkpoint` or `tile/0/000.p/5`
  /// @throws java.io.UncheckedIOException when it cannot be known whether the log has it
  Optional<byte[]> read(String path);
}
