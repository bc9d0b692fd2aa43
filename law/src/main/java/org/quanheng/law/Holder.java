package org.quanheng.law;

/// Who holds a power or owes a duty: a kind of post at a level, or in one unit.
///
/// @param where a level of the bureau (every unit of it that has the post) or the slug of a unit
/// @param post the slug of a kind of post
public record Holder(String where, String post) {

  static final Holder BLANK = new Holder("", "");

  @Override
  public String toString() {
    return where + "/" + post;
  }
}
