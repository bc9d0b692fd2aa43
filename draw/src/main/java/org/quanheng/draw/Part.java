package org.quanheng.draw;

/// The six plain files of a published draw. Whoever has them can do the draw again.
public enum Part {
  /// What is drawn, from what, by which randomness: sealed before that exists.
  DECLARATION("declaration.txt"),
  /// Who may be drawn, each with the number of its tickets.
  SUBJECTS("subjects.tsv"),
  /// Who may be sent, each with the skills held.
  INSPECTORS("inspectors.tsv"),
  /// Who may not be sent to whom 迴避.
  RECUSALS("recusals.tsv"),
  /// The values of the declared sources.
  RANDOMNESS("randomness.txt"),
  /// Who is drawn, who goes there, who stands by.
  RESULT("result.txt");

  private final String file;

  Part(String file) {
    this.file = file;
  }

  /// The name of the file.
  public String file() {
    return file;
  }
}
