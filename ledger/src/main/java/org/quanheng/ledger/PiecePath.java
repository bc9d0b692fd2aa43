package org.quanheng.ledger;

/// The common part of the paths of tiles and bundles (C2SP tlog-tiles): an index in groups of three
/// digits, all but the last marked `x`, then `.p/W` when the piece is partial.
record PiecePath(long index, int width) {
  private static final String PARTIAL = ".p/";
  private static final int GROUP = 1000;
  private static final int MOST_GROUPS = 6;

  /// Reads what stands after the folder and refuses every spelling but the canonical one.
  static PiecePath parse(String path, String folder) {
    String rest = path.substring(folder.length());
    int mark = rest.indexOf(PARTIAL);
    String digits = mark < 0 ? rest : rest.substring(0, mark);
    String[] groups = digits.split("/", -1);
    if (groups.length > MOST_GROUPS) {
      throw new MalformedException("path", quoted(path), "the index is too large for any log");
    }
    long index = 0;
    for (int i = 0; i < groups.length; i++) {
      index = index * GROUP + group(path, groups[i], i == groups.length - 1);
    }
    int width = mark < 0 ? Piece.FULL : width(path, rest.substring(mark + PARTIAL.length()));
    PiecePath parsed = new PiecePath(index, width);
    if (!parsed.write().equals(rest)) {
      throw new MalformedException("path", quoted(path), "the index has leading zero groups");
    }
    return parsed;
  }

  /// Writes what [#parse] reads.
  String write() {
    String last = "%03d".formatted(index % GROUP);
    StringBuilder path = new StringBuilder(last);
    for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
      path.insert(0, "x%03d/".formatted(rest % GROUP));
    }
    if (width < Piece.FULL) {
      path.append(PARTIAL).append(width);
    }
    return path.toString();
  }

  private static int group(String path, String group, boolean last) {
    String digits = !last && group.startsWith("x") ? group.substring(1) : group;
    boolean marked = last || group.startsWith("x");
    boolean three = digits.length() == 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!marked || !three) {
      throw new MalformedException(
          "path",
          quoted(path),
          "the index must be groups of three digits, all but the last with x");
    }
    return Integer.parseInt(digits);
  }

  private static int width(String path, String text) {
    long width = Strict.decimal("path", quoted(path), text);
    if (width < 1 || width >= Piece.FULL) {
      throw new MalformedException("path", quoted(path), "a partial width is from 1 to 255");
    }
    return (int) width;
  }

  /// A foreign path for a message: short, and without anything that could disturb a terminal.
  static String quoted(String path) {
    String head = path.length() > 80 ? path.substring(0, 80) + "…" : path;
    return "\"" + head.replaceAll("\\p{Cntrl}", "?") + "\"";
  }
}
