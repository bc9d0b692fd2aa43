package org.quanheng.ledger;

import java.util.OptionalLong;

/// What checking a whole log came to.
public sealed interface Verdict {

  /// Every entry was re-hashed and everything published agrees with it.
  ///
  /// @param entries how many entries were re-hashed: the size of the tree, or what
  ///   [Verifier#verifyNew] found new
  /// @param checkpoint the signed statement that was found true
  record Sound(long entries, Checkpoint checkpoint) implements Verdict {}

  /// The first thing that does not agree.
  ///
  /// @param kind the class of the failure
  /// @param index the first entry concerned, where one can be named
  /// @param path the published file concerned
  /// @param message the failure in words, with path and numbers
  record Broken(Kind kind, OptionalLong index, String path, String message) implements Verdict {

    /// A failure of a file as a whole.
    static Broken at(Kind kind, String path, String message) {
      return new Broken(kind, OptionalLong.empty(), path, path + ": " + message);
    }

    /// A failure that begins at one entry.
    static Broken at(Kind kind, long index, String path, String message) {
      return new Broken(kind, OptionalLong.of(index), path, path + ": " + message);
    }

    /// This failure as an exception.
    BrokenLogException asException() {
      return new BrokenLogException(this);
    }
  }

  /// The classes of failure.
  enum Kind {
    /// A file that the checkpoint implies is not there.
    MISSING(3),
    /// The checkpoint is malformed, not signed by the log's key, or another log's.
    CHECKPOINT(4),
    /// A tile or the root is not what the entries give.
    TILE(5),
    /// An entry is not the one its tile and the root vouch for.
    ENTRY(6),
    /// The log is not a continuation of what it was: rolled back, or forked.
    HISTORY(7),
    /// A receipt does not lead from its entry to its checkpoint, or opens no commitment.
    RECEIPT(8),
    /// Too few of the trusted witnesses have cosigned.
    WITNESS(9),
    /// A time is in the future, or too long past.
    CLOCK(10);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /// The number of the class, as printed for programs.
    public int number() {
      return number;
    }
  }
}
