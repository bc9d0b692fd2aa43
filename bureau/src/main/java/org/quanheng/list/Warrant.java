package org.quanheng.list;

import java.time.LocalDate;

/// On this day this post may take this step of this power.
public record Warrant(String power, String step, String post, LocalDate day) {}
