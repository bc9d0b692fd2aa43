package org.quanheng.law;

import java.util.Comparator;

/// A post 崗位 that is really there: one kind of post in one unit, written `hefei/inspector`.
public record Post(String organ, String kind) implements Comparable<Post> {

  static final Post BLANK = new Post("", "");

  private static final Comparator<Post> ORDER =
      Comparator.comparing(Post::organ).thenComparing(Post::kind);

  /// The post's code, `unit/post`.
  public String code() {
    return organ + "/" + kind;
  }

  @Override
  public int compareTo(Post other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return code();
  }
}
