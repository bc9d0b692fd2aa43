// Shows a check of an entry, step by step, where a page has the place for it.
import { checkAgainstLedger, checkReceipt, hex, missing } from "./verify.js";

const place = document.querySelector("[data-verify]");
const leaf = document.getElementById("leaf");

async function read(path) {
  const fresh = path === "checkpoint" || path === "vkey";
  const answer = await fetch("/ledger/" + path, { cache: fresh ? "no-cache" : "default" });
  if (!answer.ok) {
    throw new Error(answer.status + " /ledger/" + path);
  }
  return new Uint8Array(await answer.arrayBuffer());
}

function show(selector, shown = true, within = place) {
  for (const found of within.querySelectorAll(selector)) {
    found.hidden = !shown;
  }
}

function clear() {
  show("[data-good], [data-bad], [data-work], [data-proven], [data-broken], [data-unable]", false);
  for (const step of place.querySelectorAll("[data-check]")) {
    delete step.dataset.state;
  }
}

// one step: what was computed, what it was held against, and whether they are the same
function tell(name, computed, expected, path = []) {
  const step = place.querySelector(`[data-check="${name}"]`);
  const good = computed === expected;
  step.dataset.state = good ? "good" : "bad";
  step.querySelector("[data-computed]").textContent = computed || "–";
  step.querySelector("[data-expected]").textContent = expected;
  show("[data-work]", true, step);
  show(good ? "[data-good]" : "[data-bad]", true, step);
  const list = step.querySelector("[data-path]");
  if (list) {
    list.replaceChildren(
      ...path.map((hash) => {
        const item = document.createElement("li");
        item.textContent = hash;
        return item;
      }),
    );
  }
  return good;
}

// what the page says beside what the leaf says
function samePage(entry) {
  const said = readLeaf(entry);
  const shown = [...document.querySelectorAll("[data-member]")];
  const list = (values) => values.map(({ member, value }) => member + "=" + value).join("\n");
  const page = shown.map((it) => ({ member: it.dataset.member, value: it.dataset.value }));
  const sealed = page.map(({ member }) => ({ member, value: String(said[member]) }));
  return [list(page), list(sealed)];
}

// a copy that was tampered with may be no JSON any more
function readLeaf(entry) {
  try {
    return JSON.parse(new TextDecoder().decode(entry));
  } catch {
    return {};
  }
}

// where a forger would begin: at the last character of the matter
function forgedAt(entry) {
  const before = '"matter":"';
  const text = new TextDecoder("latin1").decode(entry);
  const end = text.indexOf('"', text.indexOf(before) + before.length);
  return text.includes(before) ? end - 1 : Math.floor(entry.length / 2);
}

function flipped(entry) {
  const copy = entry.slice();
  copy[forgedAt(entry)] ^= 1;
  return copy;
}

async function check(entry) {
  clear();
  let all = true;
  const noted = (...step) => {
    all = tell(...step) && all;
  };
  const lacking = await missing();
  if (lacking) {
    show(`[data-unable="${lacking}"]`);
    return;
  }
  const asked = { entry, index: Number(place.dataset.index), hash: place.dataset.hash };
  try {
    if (place.querySelector('[data-check="page"]')) {
      noted("page", ...samePage(entry));
    }
    if (place.dataset.verify === "ledger") {
      await checkAgainstLedger(asked, read, noted);
    } else {
      await checkReceipt(asked, JSON.parse(document.getElementById("receipt").textContent), noted);
    }
    show(all ? "[data-proven]" : "[data-broken]");
  } catch (fault) {
    place.querySelector("[data-fault]").textContent = fault.message;
    show('[data-unable="reach"]');
  }
}

function mark(entry, shown) {
  const at = place.querySelector("[data-copy-checked]");
  if (at) {
    at.hidden = !shown;
    const forged = forgedAt(leafBytes());
    at.querySelector("[data-before]").textContent = hex(leafBytes().slice(forged, forged + 1));
    at.querySelector("[data-after]").textContent = hex(entry.slice(forged, forged + 1));
    at.querySelector("[data-at]").textContent = String(forged);
  }
}

function leafBytes() {
  return new TextEncoder().encode(leaf.textContent);
}

function press(name, make) {
  const button = place.querySelector(`[data-press="${name}"]`);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const entry = make(leafBytes());
    mark(entry, name === "flip");
    await check(entry);
    button.disabled = false;
  });
}

if (place && leaf) {
  show("[data-needs-script]");
  press("check", (entry) => entry);
  press("flip", flipped);
}
