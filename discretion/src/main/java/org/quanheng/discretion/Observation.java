package org.quanheng.discretion;

/// One decision as the tests of equality see it.
///
/// @param group who decided: an office or an officer
/// @param stratum what it is compared within: the version of the benchmark and the row, for
///   positions; the industry, for facts
/// @param value the position in the band, from 0 to 1; or 1 and 0 for a fact that holds and one
///   that does not
public record Observation(String group, String stratum, double value) {}
