package org.quanheng.office;

import java.util.Optional;
import java.util.UUID;
import org.quanheng.law.Validity;

/// An officer in a post, for some days.
///
/// @param post `unit/kind`
/// @param acting whether he only stands in 代理
/// @param act the act it rests on; empty for those of the founding
/// @param endedBy the act that ended it, if one did
public record Appointment(
    String officer,
    String post,
    Validity valid,
    boolean acting,
    Optional<UUID> act,
    Optional<UUID> endedBy) {}
