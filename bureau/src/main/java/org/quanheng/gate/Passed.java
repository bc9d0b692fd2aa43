package org.quanheng.gate;

/// The draft became an act and is sealed.
public record Passed(Act act, Receipt receipt) implements Outcome {}
