/// Discretion 裁量: how much. A [Benchmark] 裁量基準 is a finite table from facts to a band of fines; it
/// is proven before it is used, weighed the same for everyone, and its use is measured.
///
/// - [BenchmarkFile] reads and writes the one file of a benchmark; every problem is told at once.
/// - [Prover] proves a benchmark over every case there can be (P1 to P12) or shows the lowest case
///   that breaks it.
/// - [Weighing] is what a benchmark says of one case, with its reasons; [Cells] weighs millions.
/// - [Equality] measures whether like cases were decided alike.
///
/// Money is whole fen, shares and multiples are exact fractions; nothing here is floating point
/// except the statistics of [Equality].
@NullMarked
package org.quanheng.discretion;

import org.jspecify.annotations.NullMarked;
