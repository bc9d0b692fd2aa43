package org.quanheng.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/// A reader with a mouse.
record Mouse(Page page) implements Hands {

  @Override
  public void press(String name) {
    named(AriaRole.BUTTON, name).or(named(AriaRole.LINK, name)).first().click();
  }

  private Locator named(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Override
  public void write(String label, String text) {
    field(label).fill(text);
  }

  @Override
  public void choose(String label, String option) {
    Locator buttons = named(AriaRole.GROUP, label);
    if (buttons.count() == 0) {
      field(label).selectOption(new SelectOption().setLabel(option));
    } else {
      buttons
          .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option).setExact(true))
          .check();
    }
  }

  @Override
  public void tick(String label) {
    field(label).check();
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .or(page.locator("[name='%1$s'], [type=checkbox][value='%1$s']".formatted(label)))
        .first();
  }
}
