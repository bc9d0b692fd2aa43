/* Where the focus is, under which names, and what is wrong with how it shows; null when it is nowhere in the page. */
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const clean = text => (text || '').trim().replace(/\s+/g, ' ');
  const names = [
    element.getAttribute('aria-label'),
    ...[...(element.labels || [])].map(it => it.textContent),
    ...(element.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean)
      .map(id => document.getElementById(id)?.textContent),
    ...element.matches('input, select, textarea') ? [element.name] : [element.textContent],
    element.type === 'checkbox' ? element.value : '',
    element.type === 'radio' ? element.closest('fieldset')?.querySelector('legend')?.textContent : ''
  ].map(clean).filter(Boolean);
  const told = `${element.tagName.toLowerCase()} "${names[0] || element.id}"`;

  const style = getComputedStyle(element);
  const box = element.getClientRects()[0];
  const ringed = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  const onScreen = box && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  let fault = null;
  if (!ringed) fault = `nothing shows that the focus is on ${told}`;
  else if (!onScreen) fault = `the focus is out of sight, on ${told}`;
  return { names, fault, type: element.type || '' };
}
