package org.quanheng.office;

import org.quanheng.term.Names;

/// A person who may hold posts.
///
/// @param officer the officer's code, a slug
/// @param sample whether the person is invented, for demonstration
public record Officer(String officer, Names names, boolean sample) {}
