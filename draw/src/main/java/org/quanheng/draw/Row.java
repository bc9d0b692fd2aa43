package org.quanheng.draw;

import java.util.Comparator;

/// A row of one of the three lists.
sealed interface Row permits Subject, Inspector, Recusal {

  /// The order of texts by their bytes in UTF-8, which is that of their code points. Java's own
  /// order of strings is another one beyond the first 65,536 of them.
  Comparator<String> BY_BYTES = Row::compare;

  /// The row as it is written, without the end of the line.
  String row();

  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char mine = one.charAt(i);
      char theirs = other.charAt(i);
      if (mine != theirs) {
        boolean beyond = Character.isSurrogate(mine);
        return beyond == Character.isSurrogate(theirs) ? mine - theirs : beyond ? 1 : -1;
      }
    }
    return one.length() - other.length();
  }
}
