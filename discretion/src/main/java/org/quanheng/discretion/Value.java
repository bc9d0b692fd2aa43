package org.quanheng.discretion;

import org.quanheng.term.Names;

/// One value of a fact that is chosen from a list.
public record Value(String slug, Names names) {}
