// Rows of a list are chosen, with X or their boxes, for an act on all of them; or all that fit the filter are.
const list = document.querySelector("[data-chooses]");
const bar = document.querySelector("[data-chosen-bar]");
const chosen = new Set();
let all = false;
let last;

function rows() {
  return [...list.querySelectorAll("[data-row]:not(.is-leaving)")];
}

function box(row) {
  return row.querySelector("[data-choose]");
}

function words() {
  return all ? bar.dataset.wordsAll : bar.dataset.wordsSome.replace("{0}", chosen.size);
}

/** Boxes, bar and dialogs say what is chosen; the filter is about what is not the reader's own. */
function show() {
  rows().forEach((row) => {
    const on = all ? !row.closest("[data-mine]") : chosen.has(row.dataset.row);
    box(row).checked = on;
    row.classList.toggle("is-selected", on);
  });
  const shown = list.querySelector("[data-choose-shown]");
  if (shown) {
    shown.checked = rows().length > 0 && rows().every((row) => box(row).checked);
  }
  bar.hidden = !all && chosen.size === 0;
  bar.querySelector("[data-chosen-count]").textContent = bar.hidden ? "" : words();
  bar.querySelector("[data-choose-all]")?.toggleAttribute("hidden", all);
  document.querySelectorAll("[data-chosen-words]").forEach((place) => (place.textContent = words()));
}

function choose(row, on) {
  all = false;
  chosen[on ? "add" : "delete"](row.dataset.row);
  last = row.dataset.row;
}

/** From the row chosen last to this one. */
function chooseTo(row) {
  const ids = rows().map((one) => one.dataset.row);
  const from = Math.max(0, ids.indexOf(last));
  const to = ids.indexOf(row.dataset.row);
  rows().slice(Math.min(from, to), Math.max(from, to) + 1).forEach((one) => choose(one, true));
}

function none() {
  all = false;
  chosen.clear();
}

function clicked(target) {
  const row = target.closest("[data-row]");
  if (target.matches("[data-choose]")) {
    choose(row, target.checked);
  } else if (target.matches("[data-choose-shown]")) {
    none();
    rows().filter(() => target.checked).forEach((one) => choose(one, true));
  } else if (target.closest("[data-choose-all]")) {
    all = true;
  } else if (target.closest("[data-choose-none]")) {
    none();
  } else {
    return;
  }
  show();
}

function pressed(event) {
  const busy = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
  const row = list.querySelector("[data-row].is-focus");
  if (busy || !row || event.target.closest?.("input:not([type=checkbox]), textarea, select, dialog[open]")) {
    return;
  }
  if (event.key === "x") {
    choose(row, !chosen.has(row.dataset.row));
  } else if (event.key === "X") {
    chooseTo(row);
  } else if (event.key === "Escape") {
    none();
  } else {
    return;
  }
  show();
}

/** What a list that was asked for anew no longer shows is not chosen any more. */
function refreshed() {
  const here = new Set(rows().map((row) => row.dataset.row));
  [...chosen].filter((id) => !here.has(id)).forEach((id) => chosen.delete(id));
  show();
}

if (list && bar) {
  document.addEventListener("click", (event) => clicked(event.target));
  document.addEventListener("keydown", pressed);
  list.addEventListener("htmx:afterSettle", refreshed);
  document.addEventListener(
    "submit",
    (event) => {
      if (event.target.matches("[data-bulk]")) {
        event.target.querySelector("[data-chosen-tasks]").value = all ? "" : [...chosen].join(",");
        event.target.querySelector("[data-chosen-filter]").value = all ? bar.dataset.filter : "";
      }
    },
    true,
  );
  // A form that came back refused is about the same rows; "#all" in the address chooses all at once.
  (bar.dataset.tasks ?? "").split(/[, ]+/).filter(Boolean).forEach((id) => chosen.add(id));
  all = bar.dataset.all === "true" || location.hash === "#all";
  show();
  window.addEventListener("hashchange", () => {
    all ||= location.hash === "#all";
    show();
  });
}
