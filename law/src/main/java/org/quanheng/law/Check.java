package org.quanheng.law;

/// One thing the law asks of a pack. All checks run, in any order; each tells every place at which
/// the thing is not so, and is silent about what hangs on a file that could not be read or on a
/// name that another check tells is unknown.
@FunctionalInterface
interface Check {

  void check(Shelves law, Report report);
}
