package org.quanheng.office;

import java.util.Optional;
import org.quanheng.term.Names;

/// A unit of the bureau as it was set up.
///
/// @param parent the code of the unit above; empty for the top
public record Unit(
    String unit, String level, String region, Optional<String> parent, Names names) {}
