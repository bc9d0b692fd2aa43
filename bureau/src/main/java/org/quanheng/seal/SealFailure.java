package org.quanheng.seal;

/// The ledger cannot be continued: what is stored is not what was sealed or signed. Nothing is
/// signed any more until somebody has found out why.
public final class SealFailure extends RuntimeException {
  public SealFailure(String message) {
    super(message);
  }

  public SealFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
