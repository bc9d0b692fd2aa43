/* Sets the focus on everything that takes it, as if by keyboard, and answers with what does not show it. */
() => {
  const taking = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  const faults = [];
  for (const element of taking) {
    if (element.tabIndex > 0) faults.push(`takes the focus out of turn: ${element.outerHTML.slice(0, 80)}`);
    if (element.tabIndex < 0 || element.disabled || element.type === 'hidden' || !element.checkVisibility()) continue;
    element.focus({ preventScroll: true });
    const style = getComputedStyle(element);
    if (document.activeElement === element && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0)) {
      faults.push(`shows no focus: ${element.outerHTML.slice(0, 80)}`);
    }
  }
  document.activeElement.blur();
  return faults;
}
