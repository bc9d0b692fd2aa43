package org.quanheng.discretion;

import org.quanheng.term.Names;

/// A clause of a statute that no benchmark may break, proven over every case.
///
/// @param line where it stands in the file, for findings
public record Clause(
    String slug, Names names, Condition when, Requirement then, Basis basis, int line) {}
