package org.quanheng.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A published log in memory, whose files a test may spoil.
final class InMemoryLog implements Source, TileReader {
  static final String ORIGIN = "example.org/ledger";
  static final NoteSigner SIGNER = signer(ORIGIN, 1);

  final Map<String, byte[]> files = new TreeMap<>();
  final List<byte[]> entries = new ArrayList<>();
  private final Growth growth = Growth.empty();
  private Hash root = Tree.EMPTY_ROOT;

  /// A key that is the same in every run.
  static NoteSigner signer(String name, int number) {
    return new NoteSigner(
        name, Hash.sha256((name + number).getBytes(StandardCharsets.UTF_8)).bytes());
  }

  /// A cosigner's key that is the same in every run.
  static Cosigner cosigner(String name, CosignerKey.Kind kind, int number) {
    return new Cosigner(
        name, kind, Hash.sha256((name + number).getBytes(StandardCharsets.UTF_8)).bytes());
  }

  /// A log of this size, published once.
  static InMemoryLog of(long size) {
    InMemoryLog log = new InMemoryLog();
    log.growTo(size);
    log.publish();
    return log;
  }

  static byte[] entry(long index) {
    return ("entry " + index * 7919).getBytes(StandardCharsets.UTF_8);
  }

  void growTo(long size) {
    while (entries.size() < size) {
      append(entry(entries.size()));
    }
  }

  void append(byte[] entry) {
    entries.add(entry);
    growth.append(entry);
  }

  /// Writes what has changed and a checkpoint; keeps the narrower pieces of earlier sizes.
  Checkpoint publish() {
    Growth.Batch batch = growth.cut();
    root = batch.root();
    batch.tiles().forEach(changed -> files.put(changed.tile().path(), changed.hashes()));
    Bundle.of(batch.size()).forEach(bundle -> files.put(bundle.path(), bytes(bundle)));
    return sign(batch.size(), root);
  }

  Checkpoint sign(long size, Hash claimed) {
    Checkpoint checkpoint = Checkpoint.of(ORIGIN, size, claimed);
    files.put(Checkpoint.PATH, checkpoint.sign(SIGNER).bytes());
    return checkpoint;
  }

  byte[] bytes(Bundle bundle) {
    int first = (int) bundle.index() * Piece.FULL;
    return Bundle.write(entries.subList(first, first + bundle.width()));
  }

  long size() {
    return entries.size();
  }

  Hash root() {
    return root;
  }

  Hash leaf(long index) {
    return Tree.leafHash(entries.get((int) index));
  }

  List<Hash> leaves() {
    return entries.stream().map(Tree::leafHash).toList();
  }

  Prover prover() {
    return Prover.of(size(), root, this);
  }

  Verdict verify() {
    return Verifier.of(SIGNER.verifier()).verify(this);
  }

  /// Changes one bit of one byte, and changes it back when called again.
  void flip(String path, int at) {
    byte[] bytes = files.get(path);
    bytes[at] ^= 1;
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  @Override
  public byte[] read(Tile tile) {
    return TileReader.of((Source) this).read(tile);
  }
}
