package org.quanheng.law;

import java.util.OptionalInt;
import org.quanheng.term.Unit;

/// A term 法定期限 that runs from the end of one step to the end of a later one.
///
/// @param step the step whose end starts the term
/// @param to the step that must be done within it
/// @param amount how many units the law allows
/// @param promised how many of the same unit the bureau promises 承諾期限, never more than the law
public record StatutoryTerm(
    String step, String to, int amount, Unit unit, OptionalInt promised, Citation basis) {}
