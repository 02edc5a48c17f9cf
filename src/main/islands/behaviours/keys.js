// data-key="n" gives an element a key; "?" lists those of the page.
const FIELDS = "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]";

/** "n", "?", "Control+Enter": as attributes spell it. */
function name(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Control+${key}` : key;
}

function visible(element) {
  return element.getClientRects().length > 0;
}

function use(element) {
  if (element.matches("input, textarea, select")) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
}

document.addEventListener("keydown", (event) => {
  const key = name(event);
  const typing = event.target.closest?.(FIELDS);
  if (event.defaultPrevented || event.altKey || (typing && !key.startsWith("Control+"))) {
    return;
  }
  const area = document.querySelector("dialog[open]") ?? document;
  const element = [...area.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(visible);
  if (element) {
    event.preventDefault();
    use(element);
  }
});

/** What the element is called, without the key that it shows. */
function label(element) {
  const words = element.cloneNode(true);
  words.querySelectorAll("kbd").forEach((key) => key.remove());
  return element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? words.textContent.trim();
}

/** "N", "Ctrl ↵": as the buttons show it. */
function shown(key) {
  return key.length === 1 ? key.toUpperCase() : key.replace("Control+", "Ctrl ").replace("Enter", "↵");
}

function line(element) {
  const item = document.createElement("li");
  const keys = document.createElement("kbd");
  keys.textContent = shown(element.dataset.key);
  item.append(keys, label(element));
  return item;
}

/** Fills the sheet with the keys that work on this page now, those of its rows too. */
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-opens=keys]")) {
    const found = [...document.querySelectorAll("[data-key]:not(dialog *)")].filter(visible);
    document.querySelector("#keys [data-list]").replaceChildren(...found.map(line));
    document.querySelectorAll("#keys [data-key-of]").forEach((item) => {
      item.hidden = !document.querySelector(item.dataset.keyOf);
    });
  }
});
