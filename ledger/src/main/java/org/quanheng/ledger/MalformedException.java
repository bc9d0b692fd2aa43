package org.quanheng.ledger;

/// Bytes or text from outside do not have the form they must have. Every parser of this package
/// refuses with this exception and with no other.
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String where;
  private final String why;

  /// @param what the thing that was being read, such as `checkpoint`
  /// @param where the place in it, such as `line 2` or `byte 17`
  /// @param why the rule that does not hold
  public MalformedException(String what, String where, String why) {
    super(what + ", " + where + ": " + why);
    this.what = what;
    this.where = where;
    this.why = why;
  }

  /// The thing that was being read.
  public String what() {
    return what;
  }

  /// The place in it.
  public String where() {
    return where;
  }

  /// The rule that does not hold.
  public String why() {
    return why;
  }
}
