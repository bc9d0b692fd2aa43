package org.quanheng.discretion;

import java.util.Arrays;

/// Past cases weighed under two benchmarks: what would change, for whom, and by how much. It holds
/// no case: batches come and go, and what remains is a few tables of numbers.
///
/// Fines are counted at the middle of their bands, for what an officer would have chosen is not
/// known.
public final class Reweighing {

  private final Cells before;
  private final Cells after;
  private final int[] tierBefore;
  private final int[] tierAfter;

  /// For each outcome after, the outcome before that gives the very same fine; −1 where none does.
  private final int[] twins;

  private final long[][] transitions;
  private final long[] groupChange;
  private final long[] groupCases;
  private long cases;
  private long flipped;
  private long unanswered;
  private long sumBefore;
  private long sumAfter;

  /// Told of each case that would end elsewhere.
  public interface Flips {

    /// A case that ends at another outcome.
    ///
    /// @param number the case, counted from 0 over all batches
    void flipped(long number, Outcome before, Outcome after, long fenBefore, long fenAfter);
  }

  /// @param groups how many groups the cases are told by; 0 where by none
  public Reweighing(Cells before, Cells after, int groups) {
    this.before = before;
    this.after = after;
    this.tierBefore = before.outcomes().stream().mapToInt(Outcome::heaviest).toArray();
    this.tierAfter = after.outcomes().stream().mapToInt(Outcome::heaviest).toArray();
    this.twins = after.twins(before);
    int rows = before.benchmark().ladder().tiers().size();
    int columns = after.benchmark().ladder().tiers().size();
    this.transitions = new long[rows][columns];
    this.groupChange = new long[groups];
    this.groupCases = new long[groups];
  }

  /// Weighs one more batch. Every fact of both benchmarks must be among its columns.
  public void add(Columns batch, Flips flips) {
    long[][] old = batch.of(before.benchmark());
    long[][] now = batch.of(after.benchmark());
    boolean grouped = groupChange.length > 0;
    for (int row = 0; row < batch.size(); row++) {
      int was = before.outcome(old, row);
      int is = after.outcome(now, row);
      if (was < 0 || is < 0) {
        unanswered++;
        continue;
      }
      long fenBefore = before.middle(was, old, row);
      boolean same = twins[is] == was;
      long fenAfter = same ? fenBefore : after.middle(is, now, row);
      transitions[tierBefore[was]][tierAfter[is]]++;
      sumBefore = Math.addExact(sumBefore, fenBefore);
      sumAfter = Math.addExact(sumAfter, fenAfter);
      if (grouped) {
        groupCases[batch.group(row)]++;
        groupChange[batch.group(row)] += fenAfter - fenBefore;
      }
      if (!same) {
        flip(cases + row, was, is, fenBefore, fenAfter, flips);
      }
    }
    cases += batch.size();
  }

  private void flip(long number, int was, int is, long fenBefore, long fenAfter, Flips flips) {
    Outcome outcomeBefore = before.outcomes().get(was);
    Outcome outcomeAfter = after.outcomes().get(is);
    if (fenBefore != fenAfter || !outcomeBefore.equals(outcomeAfter)) {
      flipped++;
      flips.flipped(number, outcomeBefore, outcomeAfter, fenBefore, fenAfter);
    }
  }

  /// How many cases went from each tier to each, both by their heaviest.
  public long[][] transitions() {
    long[][] copy = new long[transitions.length][];
    Arrays.setAll(copy, i -> transitions[i].clone());
    return copy;
  }

  /// How many cases were weighed.
  public long cases() {
    return cases;
  }

  /// How many would end elsewhere.
  public long flipped() {
    return flipped;
  }

  /// How many one of the two tables does not answer.
  public long unanswered() {
    return unanswered;
  }

  /// The sum of the fines before, in fen.
  public long fenBefore() {
    return sumBefore;
  }

  /// The sum of the fines after, in fen.
  public long fenAfter() {
    return sumAfter;
  }

  /// By how much the fines of each group change together, in fen.
  public long[] groupChange() {
    return groupChange.clone();
  }

  /// How many cases each group has.
  public long[] groupCases() {
    return groupCases.clone();
  }
}
