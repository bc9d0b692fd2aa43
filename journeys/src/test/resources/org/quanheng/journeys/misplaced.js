/* What a reader would see go wrong in the page as it is laid out now. Answers with a list of faults. */
() => {
  const root = document.scrollingElement;
  const width = root.clientWidth;
  const faults = [];
  const told = element => {
    const text = (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    const name = element.tagName.toLowerCase() + [...element.classList].map(it => '.' + it).join('');
    return `${name} "${text}"`;
  };
  const all = [...document.body.querySelectorAll('*')].filter(it => it.checkVisibility());
  const scrolls = element => {
    for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
      if (getComputedStyle(above).overflowX !== 'visible') return true;
    }
    return false;
  };

  if (root.scrollWidth > width) {
    const wide = all.filter(it => it.getBoundingClientRect().right > width + 1 && !scrolls(it));
    faults.push(`scrolls sideways: ${root.scrollWidth} in ${width}: ${wide.slice(0, 3).map(told).join(', ')}`);
  }

  for (const element of all) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const hidden = box.width <= 1 || box.height <= 1 || style.clipPath !== 'none';
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (cuts && !hidden && element.textContent.trim() && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`cuts its text off: ${told(element)}`);
    }
  }

  if (width <= 640) {
    for (const table of all.filter(it => it.tagName === 'TABLE')) {
      const rows = [...table.querySelectorAll('tbody tr')];
      if (rows.some(it => getComputedStyle(it).display === 'table-row') && table.scrollWidth > width - 32) {
        faults.push(`a table that is no cards: ${told(table)}`);
      }
    }
  }

  for (const element of all.filter(it => it.matches('a[href], button, input, select, textarea, summary'))) {
    if (element.matches(':disabled') || element.type === 'hidden') continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0];
    if (!box || box.width <= 1 || box.bottom < 0) continue;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const label = element.labels && element.labels[0];
    const reached = hit && (element.contains(hit) || hit.contains(element) || (label && label.contains(hit)));
    if (!reached) faults.push(`lies under ${hit ? told(hit) : 'nothing'}: ${told(element)}`);
  }
  scrollTo(0, 0);
  return faults;
}
