// What makes work faster where scripts run; every page reads and every form works without it.

// a slash goes to the search box, as readers of other registers expect
document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const box = document.querySelector("input[type=search]");
  if (box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

// the suggestions below a search box are walked with the arrows and left with Escape
document.addEventListener("keydown", (event) => {
  const search = event.target.closest(".search");
  if (!search) {
    return;
  }
  const stops = [search.querySelector("input"), ...search.querySelectorAll(".suggestions a")];
  const at = stops.indexOf(event.target);
  if (event.key === "Escape") {
    search.querySelector(".suggestions").replaceChildren();
    stops[0].focus();
  } else if (at >= 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    stops[(at + step + stops.length) % stops.length].focus();
  }
});

document.addEventListener("focusout", (event) => {
  const search = event.target.closest(".search");
  if (search && !search.contains(event.relatedTarget)) {
    search.querySelector(".suggestions").replaceChildren();
  }
});

// a choice in a list of filters is asked for at once when it was pointed at; whoever walks the list
// with the arrows is not carried off at the first of them (WCAG 2.2, 3.2.2)
let pointed = false;
document.addEventListener("pointerdown", () => (pointed = true), true);
document.addEventListener("keydown", () => (pointed = false), true);
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-at-once]");
  if (form && pointed && event.target.matches("select, input[type=checkbox], input[type=radio]")) {
    form.requestSubmit();
  }
});

// printing is the browser's own business; the button is only shown where it works
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// what is copied is what is written in full, not what fits the line
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const said = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = said), 1500);
  });
}

// a form that came back says first what is to be put right
document.querySelector("[data-focus]")?.focus();
