package org.quanheng.journeys;

/// With what a reader works on a page. Links, buttons and fields go by the names that he sees; a
/// field whose name is the pack's affair may go by the one under which it is sent.
sealed interface Hands permits Keyboard, Mouse {

  /// Follows a link, or presses a button.
  void press(String name);

  /// Writes into a field, over what stands in it.
  void write(String label, String text);

  /// Chooses from a list, or among buttons under a heading.
  void choose(String label, String option);

  /// Ticks a box, which goes by its label or by its value.
  void tick(String label);
}
