package org.quanheng.face;

/// One thing that is wrong with what was filled in.
///
/// @param field the name of the field, and the id under which it stands on the page
/// @param label what the field is called there
/// @param sentence what is wrong with it, and what to do
public record Flaw(String field, String label, String sentence) {}
