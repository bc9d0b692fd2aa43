package org.quanheng.ledger;

/// Well-formed parts of a log contradict each other, or one of them is missing.
public final class BrokenLogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Verdict.Broken broken;

  /// @param broken what is wrong, and where
  public BrokenLogException(Verdict.Broken broken) {
    super(broken.message());
    this.broken = broken;
  }

  /// What is wrong, and where.
  public Verdict.Broken broken() {
    return broken;
  }
}
