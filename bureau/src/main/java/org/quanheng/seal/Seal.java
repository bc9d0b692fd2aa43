package org.quanheng.seal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quanheng.ground.Bureau;
import org.quanheng.ground.Database;
import org.quanheng.ground.Secrets;
import org.quanheng.ledger.BrokenLogException;
import org.quanheng.ledger.Bundle;
import org.quanheng.ledger.Checkpoint;
import org.quanheng.ledger.Json;
import org.quanheng.ledger.MalformedException;
import org.quanheng.ledger.Note;
import org.quanheng.ledger.NoteSigner;
import org.quanheng.ledger.Piece;
import org.quanheng.ledger.Policy;
import org.quanheng.ledger.Prover;
import org.quanheng.ledger.Source;
import org.quanheng.ledger.Tile;
import org.quanheng.ledger.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// The bureau's ledger: everything sealed, and the proof of it. Rooms write through [Outbox]; here
/// is what can be read, and the one loop that seals what they queued.
///
/// As a [Source] it serves exactly the files that its newest checkpoint implies, and nothing that
/// has not been signed.
public final class Seal implements Source, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
  private static final String KEY = "ledger.key";
  private static final UUID GENESIS = new UUID(0, 0);
  private static final int MOST_LEVEL = 7;
  private static final long POLL_MILLISECONDS = 100;
  private static final long RETRY_MILLISECONDS = 1_000;

  /// After each round the sealing rests for so many times as long as the round took, so that it
  /// takes a fifth of one processor at most and its rounds grow with the load; but never longer
  /// than what keeps publication within a second.
  private static final int RESTS = 4;

  private static final long LONGEST_REST_MILLISECONDS = 400;

  private static final long PUBLISHED_EVERY_MILLISECONDS = 400;

  private record Signed(Note note, Checkpoint checkpoint) {}

  private final Keeping keeping;
  private final NoteSigner signer;
  private final Store store;
  private final Sequencer sequencer;
  private final Optional<Witnesses> witnesses;
  private final Optional<Publishing> publishing;
  private final Semaphore waiting = new Semaphore(0);
  private volatile @Nullable String failure;
  private volatile @Nullable Signed newest;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<Thread> loops = new ArrayList<>();

  Seal(DataSource source, Keeping keeping, Bureau bureau, InstantSource clock, int batch) {
    this.signer = keeping.signer();
    this.store = new Store(JdbcClient.create(source));
    this.sequencer = new Sequencer(source, keeping, genesis(bureau, signer.verifier()), batch);
    sequencer.verify();
    this.keeping = keeping;
    enact(source);
    this.witnesses =
        keeping
            .policy()
            .filter(it -> !it.quorum().equals(Policy.NONE))
            .map(it -> new Witnesses(it, store, clock));
    this.publishing = witnesses.map(it -> new Publishing(store, it, clock));
  }

  /// Seals the policy of the home, unless it is in force already.
  private void enact(DataSource source) {
    String text = keeping.policyText();
    new TransactionTemplate(new JdbcTransactionManager(source))
        .executeWithoutResult(_ -> {
          Optional<Store.Enacted> newest = store.newestPolicy();
          boolean governed = newest.isPresent() || keeping.policy().isPresent();
          if (governed && !newest.map(Store.Enacted::text).orElse("").equals(text)) {
            store.enact(new Store.Enacted(newest.map(Store.Enacted::number).orElse(0) + 1, text));
          }
        });
  }

  /// Opens the ledger of a bureau, making its key the first time.
  ///
  /// @param home where the key is kept
  /// @throws SealFailure when what is stored is not what was sealed, or the key is not the log's
  public static Seal open(Database database, Path home, InstantSource clock) {
    DataSource source = database.dataSource("seal");
    Bureau bureau = database.bureau();
    Secrets secrets = new Secrets(home);
    if (secrets.read(KEY).isEmpty() && new Store(JdbcClient.create(source)).head().size() > 0) {
      throw new SealFailure(
          "The key of this ledger is missing: put secret/" + KEY + " of its home back in place.");
    }
    String key =
        secrets.readOrMake(
            KEY, () -> NoteSigner.generate(bureau.origin(), new SecureRandom()).privateKey());
    Keeping keeping = Keeping.of(home, NoteSigner.parse(key));
    return new Seal(source, keeping, bureau, clock, Sequencer.BATCH);
  }

  /// The first entry of every log, so that no empty tree is ever published (some verifiers take 32
  /// zero bytes for its root), and so that a log without its first page is seen to be one.
  private static Entry genesis(Bureau bureau, VerifierKey key) {
    Json leaf =
        Json.object()
            .put("v", "quanheng/genesis/1")
            .put("origin", bureau.origin())
            .put("zone", bureau.zone().getId())
            .put("key", key.toString())
            .build();
    return new Entry(0, GENESIS, leaf.encode(Json.Limits.LEAF));
  }

  /// Begins to seal what is queued, and to publish it, until closed.
  public synchronized void start() {
    if (!loops.isEmpty()) {
      throw new IllegalStateException("The sealing has been started already.");
    }
    loops.add(Thread.ofPlatform().name("seal").daemon().start(this::seal));
    publishing.ifPresent(
        it -> loops.add(Thread.ofPlatform().name("witness").daemon().start(() -> publish(it))));
  }

  /// Says that something was queued, so that it is sealed at once.
  public void wake() {
    waiting.release();
  }

  private void seal() {
    witnesses.ifPresent(it -> guarded(() -> it.compare(signer.verifier().name())));
    while (closing.getCount() > 0 && failure == null) {
      long begun = System.nanoTime();
      long pause = guarded(this::sign) ? POLL_MILLISECONDS : RETRY_MILLISECONDS;
      rest(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) * RESTS, pause);
    }
  }

  /// Apart from the sealing, which no slow witness may hold up.
  private void publish(Publishing published) {
    while (closing.getCount() > 0 && failure == null) {
      guarded(published::publish);
      rest(PUBLISHED_EVERY_MILLISECONDS, 0);
    }
  }

  /// Does a piece of work that may be tried again when the database is away; anything else that
  /// goes wrong ends all signing.
  ///
  /// @return whether it was done
  private boolean guarded(Runnable work) {
    try {
      work.run();
      return true;
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The ledger waits for its database: {}", e.getMessage());
    } catch (RuntimeException | Error e) {
      failure = String.valueOf(e.getMessage());
      LOG.error("THE LEDGER IS NO LONGER SIGNED. Find out why before anything else.", e);
    }
    return false;
  }

  /// Rests so long, whoever calls, and then until called or until the pause is over.
  private void rest(long milliseconds, long pause) {
    try {
      long rest = Math.min(milliseconds, LONGEST_REST_MILLISECONDS);
      if (!closing.await(rest, TimeUnit.MILLISECONDS)
          && waiting.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
        waiting.drainPermits();
      }
    } catch (InterruptedException e) {
      closing.countDown();
      Thread.currentThread().interrupt();
    }
  }

  /// Seals, signs and publishes everything queued up to now, before it returns; publishes nothing
  /// while too few witnesses answer.
  ///
  /// @throws SealFailure when the audit fails, now or ever before
  public void sequence() {
    sign();
    publishing.ifPresent(it -> failing(it::publish));
  }

  private void sign() {
    String known = failure;
    if (known != null) {
      throw new SealFailure("Nothing is signed any more since this was found: " + known);
    }
    synchronized (sequencer) {
      failing(sequencer::sequence);
    }
  }

  /// What is found once stops the signing for good.
  private void failing(Runnable work) {
    try {
      work.run();
    } catch (SealFailure | BrokenLogException | AssertionError e) {
      failure = String.valueOf(e.getMessage());
      throw e instanceof SealFailure found ? found : new SealFailure(String.valueOf(failure), e);
    }
  }

  /// How each witness stands to this ledger; none when it publishes without.
  public List<Standing> witnesses() {
    return witnesses.map(Witnesses::standings).orElse(List.of());
  }

  /// The policy by which this ledger is to be believed (C2SP tlog-policy).
  public String policy() {
    return keeping.policyText();
  }

  /// The public key that checks every checkpoint.
  public VerifierKey verifierKey() {
    return signer.verifier();
  }

  /// The newest published tree; empty only before the first was.
  public Optional<Checkpoint> checkpoint() {
    return newest().map(Signed::checkpoint);
  }

  /// A signature is checked once, then its bytes are known.
  private Optional<Signed> newest() {
    Optional<Note> note =
        publishing.isPresent()
            ? store.newestPublished().map(Store.Published::note)
            : store.newestNote().map(Note::parse);
    Signed known = newest;
    if (note.isPresent() && (known == null || !known.note().equals(note.get()))) {
      Checkpoint checkpoint = Checkpoint.open(note.get().bytes(), signer.verifier());
      known = new Signed(note.get(), checkpoint);
      newest = known;
    }
    return note.isPresent() ? Optional.ofNullable(known) : Optional.empty();
  }

  /// The bytes of `checkpoint`, of a tile or of an entry bundle; nothing for every other path.
  @Override
  public Optional<byte[]> read(String path) {
    if (path.equals(Checkpoint.PATH)) {
      return newest().map(it -> it.note().bytes());
    }
    try {
      Piece piece = Piece.parse(path);
      long size = checkpoint().map(Checkpoint::size).orElse(0L);
      return switch (piece) {
        case Tile tile -> tile(tile, size);
        case Bundle bundle -> bundle(bundle, size);
      };
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> tile(Tile tile, long size) {
    if (tile.level() > MOST_LEVEL
        || tile.index() * Piece.FULL + tile.width() > size >> (8 * tile.level())) {
      return Optional.empty();
    }
    byte[] data = store.read(tile);
    if (data.length != tile.bytes()) {
      throw new SealFailure(tile + " is not stored as wide as the checkpoint says.");
    }
    return Optional.of(data);
  }

  private Optional<byte[]> bundle(Bundle bundle, long size) {
    long first = bundle.index() * Piece.FULL;
    if (first + bundle.width() > size) {
      return Optional.empty();
    }
    List<byte[]> leaves = new ArrayList<>();
    store.entries(first, bundle.width()).forEach(entry -> leaves.add(entry.leaf()));
    if (leaves.size() != bundle.width()) {
      throw new SealFailure(bundle + " has fewer entries than the checkpoint says.");
    }
    return Optional.of(Bundle.write(leaves));
  }

  /// What can be shown for a key; nothing when it was never queued.
  public Optional<Receipt> receipt(UUID key) {
    return store
        .find(key)
        .map(place -> place.index().isEmpty() ? new Receipt.Pending(key) : receipt(place.entry()));
  }

  private Receipt receipt(Entry entry) {
    Optional<Signed> signed = newest().filter(s -> s.checkpoint().size() > entry.index());
    if (signed.isEmpty()) {
      return new Receipt.Pending(entry.key());
    }
    Checkpoint checkpoint = signed.get().checkpoint();
    Prover prover = Prover.of(checkpoint.size(), checkpoint.root(), store);
    return new Receipt.Sealed(
        entry, prover.inclusion(entry.index()), checkpoint, signed.get().note());
  }

  /// The entries from an index on, for followers that keep a cursor.
  public List<Entry> entries(long from, int most) {
    return store.entries(from, most);
  }

  /// How the ledger stands.
  public Health health() {
    long signed = checkpoint().map(Checkpoint::size).orElse(0L);
    return store.health(signed, Optional.ofNullable(failure));
  }

  /// Counts every row.
  public Completeness completeness() {
    return store.completeness();
  }

  /// Ends the loop after the batch it is at. What is queued stays queued.
  @Override
  public void close() {
    closing.countDown();
    wake();
    List<Thread> running;
    synchronized (this) {
      running = List.copyOf(loops);
      loops.clear();
    }
    try {
      for (Thread loop : running) {
        loop.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    witnesses.ifPresent(Witnesses::close);
  }
}
