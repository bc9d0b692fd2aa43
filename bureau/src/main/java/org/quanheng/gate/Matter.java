package org.quanheng.gate;

import java.util.List;
import java.util.UUID;

/// What an act belongs to.
///
/// @param matter the matter's code, shown in public, so never derived from a person
/// @param subject who is acted upon, such as a unified social credit code; committed to, never
///   sealed in clear
/// @param because the earlier acts that led here
public record Matter(String matter, String subject, List<UUID> because) {

  public Matter {
    because = List.copyOf(because);
  }
}
