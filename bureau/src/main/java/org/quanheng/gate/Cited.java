package org.quanheng.gate;

/// What an exercise of power rests on.
///
/// @param power the code of a power of the list
/// @param step the step of its procedure
/// @param post the post `unit/kind` that takes it
public record Cited(String power, String step, String post) {}
