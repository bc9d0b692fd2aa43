package org.quanheng.discretion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// One walk over every cell of a benchmark: which rows meet there, what the outcome is, which
/// clauses it breaks. Rows, adjustments and clauses are bits; a cell is the conjunction of one mask
/// for each fact.
final class Survey {

  /// The most cells that are walked.
  static final long MOST_CELLS = 100_000_000L;

  final Benchmark benchmark;
  final Cuts cuts;

  /// For each cell the number of its outcome, from 1; 0 where no row answers.
  final char[] table;

  final OutcomeBook book;
  final Tally gaps = new Tally();
  final Tally overlaps = new Tally();
  final Tally[] broken;
  final Tally[] misdirected;
  final Tally conflicts = new Tally();
  final BitSet deciding = new BitSet();
  final BitSet fired = new BitSet();

  /// Of points, the cell with the lowest and with the highest sum.
  final PointSums sums;

  private final long[][][] masks;
  private final long[][] path;
  private final int rowWords;
  private final boolean unique;

  /// Of each tier the rows that end there, and that begin there.
  private final long[][] heaviestAt;

  private final long[][] mildestAt;
  private final long[] decisive;
  private long next;

  /// How many cells, and the first of them.
  static final class Tally {
    long count;
    long first = -1;

    void add(long cell) {
      if (count++ == 0) {
        first = cell;
      }
    }
  }

  private Survey(Benchmark benchmark, Cuts cuts) {
    this.benchmark = benchmark;
    this.cuts = cuts;
    this.table = new char[Math.toIntExact(cuts.cells())];
    this.book = new OutcomeBook(benchmark);
    this.broken = tallies(benchmark.rules().clauses().size());
    this.misdirected = tallies(benchmark.rules().adjustments().size());
    this.unique = benchmark.base() instanceof Base.Grid;
    int rows = benchmark.base().rows().size();
    this.rowWords = (rows + Long.SIZE - 1) / Long.SIZE;
    this.masks = masks();
    int tiers = benchmark.ladder().tiers().size();
    this.heaviestAt = new long[tiers][rowWords];
    this.mildestAt = new long[tiers][rowWords];
    this.decisive = new long[rowWords];
    for (int row = 0; row < rows; row++) {
      Row of = benchmark.base().rows().get(row);
      heaviestAt[of.heaviest()][row / Long.SIZE] |= 1L << row;
      mildestAt[of.mildest()][row / Long.SIZE] |= 1L << row;
    }
    this.path = new long[cuts.facts() + 1][rowWords + 2];
    Arrays.fill(path[0], -1L);
    this.sums = new PointSums(benchmark, cuts);
  }

  static Survey of(Benchmark benchmark, Cuts cuts) {
    Survey survey = new Survey(benchmark, cuts);
    survey.walk(0);
    survey.deciding.or(BitSet.valueOf(survey.decisive));
    return survey;
  }

  private static Tally[] tallies(int number) {
    Tally[] tallies = new Tally[number];
    Arrays.setAll(tallies, i -> new Tally());
    return tallies;
  }

  private long[][][] masks() {
    List<Condition> rows = benchmark.base().rows().stream().map(Row::when).toList();
    List<Condition> adjustments =
        benchmark.rules().adjustments().stream().map(Adjustment::when).toList();
    List<Condition> clauses = benchmark.rules().clauses().stream().map(Clause::when).toList();
    long[][][] all = new long[cuts.facts()][][];
    for (int fact = 0; fact < cuts.facts(); fact++) {
      all[fact] = new long[cuts.pieces(fact)][rowWords + 2];
      mark(all[fact], rows, fact, 0);
      mark(all[fact], adjustments, fact, rowWords);
      mark(all[fact], clauses, fact, rowWords + 1);
    }
    return all;
  }

  private void mark(long[][] pieces, List<Condition> conditions, int fact, int firstWord) {
    Fact of = benchmark.facts().get(fact);
    for (int i = 0; i < conditions.size(); i++) {
      Ranges test = conditions.get(i).tests().get(of.slug());
      int word = firstWord + i / Long.SIZE;
      for (int piece = 0; piece < pieces.length; piece++) {
        if (test == null || test.contains(cuts.start(fact, piece))) {
          pieces[piece][word] |= 1L << i;
        }
      }
    }
  }

  private void walk(int fact) {
    if (fact == cuts.facts()) {
      meet(next++);
      return;
    }
    long[] above = path[fact];
    long[] here = path[fact + 1];
    for (int piece = 0; piece < cuts.pieces(fact); piece++) {
      long[] mask = masks[fact][piece];
      for (int word = 0; word < here.length; word++) {
        here[word] = above[word] & mask[word];
      }
      sums.enter(fact, piece);
      walk(fact + 1);
    }
  }

  private void meet(long cell) {
    int base = sums.isUsed() ? points(cell) : rows(cell);
    if (base < 0) {
      return;
    }
    long[] bits = path[cuts.facts()];
    long adjustments = adjustmentBits(bits[rowWords]);
    OutcomeBook.Entry entry = book.entry(base, adjustments);
    table[(int) cell] = (char) (entry.outcome() + 1);
    entry.count++;
    note(entry, cell);
    long breaks = clauseBits(bits[rowWords + 1]) & entry.breaks;
    while (breaks != 0) {
      broken[Long.numberOfTrailingZeros(breaks)].add(cell);
      breaks &= breaks - 1;
    }
  }

  private void note(OutcomeBook.Entry entry, long cell) {
    if (entry.conflict) {
      conflicts.add(cell);
    }
    for (long wrong = entry.misdirected; wrong != 0; wrong &= wrong - 1) {
      misdirected[Long.numberOfTrailingZeros(wrong)].add(cell);
    }
    if (entry.count == 1) {
      for (long fires = entry.fires; fires != 0; fires &= fires - 1) {
        fired.set(Long.numberOfTrailingZeros(fires));
      }
    }
  }

  private long adjustmentBits(long word) {
    int number = benchmark.rules().adjustments().size();
    return number == Long.SIZE ? word : word & ((1L << number) - 1);
  }

  private long clauseBits(long word) {
    int number = benchmark.rules().clauses().size();
    return number == Long.SIZE ? word : word & ((1L << number) - 1);
  }

  private int points(long cell) {
    if (sums.gap()) {
      gaps.add(cell);
      return -1;
    }
    if (sums.overlap()) {
      overlaps.add(cell);
    }
    return book.baseOfSum(sums.sum(cell), sums.denominator());
  }

  private int rows(long cell) {
    return unique ? one(cell) : heaviest(cell);
  }

  /// The one row of a grid that is met; the first of several.
  private int one(long cell) {
    long[] bits = path[cuts.facts()];
    int met = 0;
    int first = -1;
    for (int word = 0; word < rowWords; word++) {
      long set = rowBits(bits, word);
      first = first < 0 && set != 0 ? word * Long.SIZE + Long.numberOfTrailingZeros(set) : first;
      met += Long.bitCount(set);
    }
    if (met == 0) {
      gaps.add(cell);
      return -1;
    }
    deciding.set(first);
    if (met > 1) {
      overlaps.add(cell);
    }
    Row row = benchmark.base().rows().get(first);
    return book.baseOf(row.mildest(), row.heaviest());
  }

  /// The heaviest ends of all rows that are met, found from the top of the ladder down.
  private int heaviest(long cell) {
    long[] bits = path[cuts.facts()];
    int heaviest = top(bits, heaviestAt);
    if (heaviest < 0) {
      gaps.add(cell);
      return -1;
    }
    for (int word = 0; word < rowWords; word++) {
      decisive[word] |= bits[word] & heaviestAt[heaviest][word];
    }
    return book.baseOf(top(bits, mildestAt), heaviest);
  }

  private int top(long[] bits, long[][] rowsAt) {
    for (int tier = rowsAt.length - 1; tier >= 0; tier--) {
      for (int word = 0; word < rowWords; word++) {
        if ((bits[word] & rowsAt[tier][word]) != 0) {
          return tier;
        }
      }
    }
    return -1;
  }

  private long rowBits(long[] bits, int word) {
    boolean last = word == rowWords - 1;
    return last ? bits[word] & lastRows(benchmark.base().rows().size()) : bits[word];
  }

  private static long lastRows(int rows) {
    int left = rows % Long.SIZE;
    return left == 0 ? -1L : (1L << left) - 1;
  }

  /// The identities of the rows that meet in this cell.
  List<String> rowsAt(long cell) {
    long[] values = cuts.lowest(cell);
    List<String> met = new ArrayList<>();
    for (Row row : benchmark.base().rows()) {
      if (row.when().holds(benchmark.facts(), values)) {
        met.add(row.id());
      }
    }
    return met;
  }

  /// The outcome of this cell, which must have one.
  Outcome outcomeAt(long cell) {
    return book.outcomes().get(table[(int) cell] - 1);
  }

  Case caseAt(long cell) {
    return Case.of(cuts.lowest(cell));
  }
}
