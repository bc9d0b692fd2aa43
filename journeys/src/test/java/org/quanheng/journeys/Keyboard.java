package org.quanheng.journeys;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// A reader without a mouse: goes on with the Tab key, and sees at each step where he is.
record Keyboard(Page page) implements Hands {

  private static final Script FOCUS = Script.read("focus.js");
  private static final Script CHOSEN =
      new Script(
          """
          () => {
            const { selectedOptions, labels } = document.activeElement;
            return selectedOptions ? selectedOptions[0].label : labels[0].textContent.trim();
          }
          """);
  private static final int MOST_STEPS = 400;

  /// How the browser of the tests asks for a day, whatever language the page is in.
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMddyyyy");

  @Override
  public void press(String name) {
    goTo(name);
    page.keyboard().press("Enter");
  }

  @Override
  public void write(String label, String text) {
    if (goTo(label).equals("date")) {
      page.keyboard().type(DAY.format(LocalDate.parse(text)));
    } else {
      page.keyboard().press("Control+A");
      page.keyboard().insertText(text);
    }
  }

  /// A list without a mouse is walked through with the arrows, and so are buttons of which one can
  /// be chosen.
  @Override
  public void choose(String label, String option) {
    boolean buttons = goTo(label).equals("radio");
    for (int step = 0; step < MOST_STEPS; step++) {
      if (CHOSEN.ask(page).equals(option)) {
        if (buttons) {
          page.keyboard().press("Space");
        }
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError(page.url() + ": " + label + " does not offer " + option);
  }

  @Override
  public void tick(String label) {
    goTo(label);
    page.keyboard().press("Space");
  }

  /// Goes on until the focus is on what bears this name.
  ///
  /// @return the type of what has the focus now, as of a field, or nothing
  /// @throws AssertionError when nothing that can be reached bears the name, or when on the way the
  ///   focus could not be seen
  private String goTo(String name) {
    for (int step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      // between the end of the page and its beginning the focus is on the browser's own bar
      if (FOCUS.ask(page) instanceof Map<?, ?> focus) {
        if (focus.get("fault") instanceof String fault) {
          throw new AssertionError(page.url() + ": " + fault);
        }
        if (focus.get("names") instanceof List<?> names && names.contains(name)) {
          return String.valueOf(focus.get("type"));
        }
      }
    }
    throw new AssertionError(page.url() + ": the Tab key never comes to " + name);
  }
}
