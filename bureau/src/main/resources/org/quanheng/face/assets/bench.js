// What makes the desks faster where scripts run; each form and each page does its work without it.

// a file may be dropped where it may be chosen; what is too large is told before it is sent
for (const place of document.querySelectorAll("[data-drop]")) {
  const input = place.querySelector("input[type=file]");
  const chosen = place.querySelector("[data-chosen]");
  const tooLarge = place.querySelector("[data-too-large]");

  const tell = () => {
    const files = [...input.files];
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const names = files.length > 3 ? files.length : files.map((file) => file.name).join(", ");
    chosen.hidden = files.length === 0;
    chosen.textContent = chosen.dataset.chosen + " " + names;
    tooLarge.hidden = bytes <= Number(place.dataset.most);
    input.setCustomValidity(tooLarge.hidden ? "" : tooLarge.textContent);
  };

  input.addEventListener("change", tell);
  if (!input.webkitdirectory) {
    place.querySelector("[data-drop-here]").hidden = false;
    place.addEventListener("dragover", (event) => {
      event.preventDefault();
      place.classList.add("over");
    });
    place.addEventListener("dragleave", () => place.classList.remove("over"));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      place.classList.remove("over");
      input.files = event.dataTransfer.files;
      tell();
    });
  }
}

// proving takes a moment: say so
for (const form of document.querySelectorAll("form[data-proves]")) {
  form.addEventListener("submit", () => {
    const progress = form.querySelector("[data-progress]");
    if (progress) {
      progress.hidden = false;
    }
  });
}

// a question that has a page of its own is asked on this one
for (const link of document.querySelectorAll("a[data-opens]")) {
  const dialogue = document.getElementById(link.dataset.opens);
  link.addEventListener("click", (event) => {
    if (dialogue && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      dialogue.showModal();
    }
  });
}

// a line that is spoken of is gone to and chosen
function goTo(area, line) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1] ?? "").length);
  const height = parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 4) * height);
}

const area = document.querySelector("textarea[data-lines]");
if (area) {
  for (const link of document.querySelectorAll("a[data-line]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      goTo(area, Number(link.dataset.line));
    });
  }
  const asked = Number(area.dataset.lines);
  if (asked > 0) {
    goTo(area, asked);
  }
}
