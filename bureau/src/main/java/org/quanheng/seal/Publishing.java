package org.quanheng.seal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.quanheng.ledger.Note;

/// Publishes signed trees once enough witnesses have cosigned them, and has a tree that stays the
/// newest cosigned again from time to time, so that a reader can tell a quiet log from one that is
/// kept from him.
final class Publishing {

  /// How old the cosignatures of the newest tree may become.
  static final Duration FRESH = Duration.ofMinutes(10);

  private final Store store;
  private final Witnesses witnesses;
  private final InstantSource clock;

  Publishing(Store store, Witnesses witnesses, InstantSource clock) {
    this.store = store;
    this.witnesses = witnesses;
    this.clock = clock;
  }

  /// Publishes the newest signed tree, unless it is published and fresh.
  ///
  /// @return whether nothing is left to do for now
  /// @throws SealFailure when a witness has seen more of our log than we have
  boolean publish() {
    Optional<Note> signed = store.newestNote().map(Note::parse);
    if (signed.isEmpty() || isPublished(signed.get())) {
      return true;
    }
    Optional<Note> cosigned = witnesses.cosign(signed.get());
    cosigned.ifPresent(it -> store.publish(new Store.Published(it, clock.instant())));
    return cosigned.isPresent();
  }

  private boolean isPublished(Note signed) {
    Instant old = clock.instant().minus(FRESH);
    return store
        .newestPublished()
        .filter(it -> it.note().text().equals(signed.text()) && it.at().isAfter(old))
        .isPresent();
  }
}
