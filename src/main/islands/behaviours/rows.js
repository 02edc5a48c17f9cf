// A list worked by keys (J, K, Enter), and refreshed without a jump: rows that are gone turn grey before they leave.
const LINGER = 4000;

function rows(list) {
  return [...list.querySelectorAll("[data-row]:not(.is-leaving)")];
}

function focused(list) {
  return list.querySelector("[data-row].is-focus");
}

function focus(row) {
  const list = row.closest("[data-rows]");
  rows(list).forEach((other) => mark(other, other === row));
  row.scrollIntoView({ block: "nearest" });
}

/** A focused row tells its clock's story in the row below it. */
function mark(row, on) {
  row.classList.toggle("is-focus", on);
  const story = row.nextElementSibling;
  if (story?.classList.contains("is-story")) {
    story.hidden = !on;
    row.classList.toggle("is-focus--lead", on);
  }
}

function move(list, step) {
  const all = rows(list);
  const next = all[all.indexOf(focused(list)) + step] ?? all[step > 0 ? all.length - 1 : 0];
  if (next) {
    focus(next);
  }
}

function act(list, key) {
  const acts = {
    j: () => move(list, 1),
    k: () => move(list, -1),
    Enter: () => focused(list)?.querySelector("a[href]")?.click(),
    t: () => focused(list)?.querySelector("[data-take]")?.requestSubmit(),
  };
  return acts[key];
}

document.addEventListener("keydown", (event) => {
  const list = document.querySelector("[data-rows]");
  const busy = event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented;
  if (!list || busy || event.target.closest?.("input, textarea, select, button, a, dialog[open]")) {
    return;
  }
  const wanted = act(list, event.key);
  if (wanted) {
    event.preventDefault();
    wanted();
  }
});

document.addEventListener("click", (event) => {
  const row = event.target.closest("[data-rows] [data-row]");
  if (row && !event.target.closest("a, button, input, label")) {
    focus(row);
  }
});

let before;

document.addEventListener("htmx:beforeSwap", (event) => {
  const list = event.target.closest?.("[data-rows]");
  before = list && { ids: rows(list), focus: focused(list)?.dataset.row };
});

document.addEventListener("htmx:afterSwap", (event) => {
  const list = event.target.closest?.("[data-rows]");
  if (!list || !before) {
    return;
  }
  keepLeaving(list, before.ids);
  const again = rows(list).find((row) => row.dataset.row === before.focus) ?? rows(list)[0];
  if (again && !list.hasAttribute("data-quiet")) {
    rows(list).forEach((row) => mark(row, row === again));
  }
});

// "Show more" goes once it was used; its list is long now and no longer begun anew.
document.addEventListener("htmx:afterOnLoad", (event) => {
  const button = event.detail.elt;
  if (button.matches("[data-more]")) {
    button.closest("[data-rows]")?.setAttribute("data-long", "");
    button.closest("tr").remove();
  }
});

function keepLeaving(list, old) {
  const now = new Set(rows(list).map((row) => row.dataset.row));
  old
    .filter((row) => !now.has(row.dataset.row))
    .forEach((row) => {
      const neighbour = old.slice(old.indexOf(row) + 1).find((other) => now.has(other.dataset.row));
      const place = neighbour && list.querySelector(`[data-row="${CSS.escape(neighbour.dataset.row)}"]`);
      if (place) {
        leave(row, place, list.dataset.wordsGone);
      }
    });
}

function leave(row, place, words) {
  mark(row, false);
  row.classList.add("is-leaving");
  row.querySelector("[data-with]")?.replaceChildren(words);
  place.before(row);
  setTimeout(() => row.remove(), LINGER);
}

document.querySelectorAll("[data-rows]:not([data-quiet])").forEach((list) => {
  const first = rows(list)[0];
  if (first) {
    mark(first, true);
  }
});
