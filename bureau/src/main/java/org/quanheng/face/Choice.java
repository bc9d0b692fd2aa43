package org.quanheng.face;

/// One of the choices of a list to choose from.
public record Choice(String value, String label) {}
