package org.quanheng.office;

import java.time.LocalDate;

/// An officer at a post on one day.
public record Seat(String officer, String post, LocalDate day) {}
