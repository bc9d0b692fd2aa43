package org.quanheng.face;

/// One of several views of a page, each with an address of its own.
///
/// @param count how much there is to see; empty when that is nothing to count
public record Tab(String address, String label, String count, boolean here) {}
