package org.quanheng.face;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Which page of how many, and the ways to the others.
///
/// @param page from 1
/// @param lines how many lines a page has
/// @param total how many lines there are on all pages
/// @param here the address of the page, whatever its number
public record Pager(int page, int lines, int total, Address here) {

  /// The field of an address that carries the number of the page.
  public static final String FIELD = "page";

  /// Stands in [#ways()] where pages are left out.
  public static final int GAP = 0;

  /// The page asked for, or the last one when there are not so many.
  public static Pager of(long asked, int lines, int total, Address here) {
    int pages = Math.max(1, Math.ceilDiv(total, lines));
    return new Pager(Math.toIntExact(Math.clamp(asked, 1, pages)), lines, total, here);
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(total, lines));
  }

  /// The lines of this page among all of them.
  public <T> List<T> cut(List<T> all) {
    return all.subList(Math.min(from(), total), Math.min(from() + lines, total));
  }

  private int from() {
    return (page - 1) * lines;
  }

  /// The place of the first line of this page, from 1; 0 when there is none.
  public int first() {
    return total == 0 ? 0 : from() + 1;
  }

  /// The place of the last line of this page.
  public int last() {
    return Math.min(from() + lines, total);
  }

  /// The pages to offer: the first, the last, and those around this one, with [#GAP] between.
  public List<Integer> ways() {
    TreeSet<Integer> near = new TreeSet<>(List.of(1, pages()));
    for (int way = Math.max(1, page - 1); way <= Math.min(pages(), page + 1); way++) {
      near.add(way);
    }
    List<Integer> ways = new ArrayList<>();
    for (int way : near) {
      if (!ways.isEmpty() && way > ways.getLast() + 1) {
        ways.add(GAP);
      }
      ways.add(way);
    }
    return ways;
  }

  /// The address of another page of these.
  public Address to(int other) {
    return other == 1 ? here.without(FIELD) : here.with(FIELD, other);
  }
}
