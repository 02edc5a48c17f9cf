// A list that is open hears of changes as they happen: rows taken elsewhere say so at once, then the list is asked for anew.
/** Many changes in a moment are one look at the list. */
const GATHER = 300;

function say(row, words) {
  row.querySelector("[data-with]")?.replaceChildren(words);
  row.classList.add("is-leaving");
}

/** A row whose task went to somebody else, or is over, is not to be taken any more. */
function mark(list, changes) {
  for (const { task, state, assignee } of changes) {
    const row = list.querySelector(`[data-row="${CSS.escape(task)}"]`);
    if (row && (state !== "open" || (assignee && !row.hasAttribute("data-held")))) {
      say(row, assignee ? list.dataset.wordsTaken.replace("{0}", assignee) : list.dataset.wordsGone);
    }
  }
}

/** Asked for each time: a part of the page that was asked for anew has another one. */
function tell(words) {
  const state = document.querySelector("[data-live-state]");
  if (state) {
    state.textContent = words(state);
  }
}

/** A page about one thing is asked for anew when its task, or one of its queue, changes; a list for every change. */
function concerns({ dataset: { liveTask, liveQueue } }, { task, queue }) {
  return (!liveTask && !liveQueue) || task === liveTask || queue === liveQueue;
}

function listen(list) {
  const stream = new EventSource(list.dataset.live);
  const live = document.querySelector("[data-live-state]")?.textContent;
  let gathering;
  stream.addEventListener("tasks", (event) => {
    const changes = JSON.parse(event.data);
    mark(list, changes);
    if (!changes.some((change) => concerns(list, change))) {
      return;
    }
    gathering ??= setTimeout(() => {
      gathering = undefined;
      list.querySelector("[data-refreshes], table")?.dispatchEvent(new CustomEvent("caseward:changed"));
    }, GATHER);
  });
  stream.onopen = () => tell(() => live);
  stream.onerror = () => tell((state) => state.dataset.wordsOff);
  window.addEventListener("pagehide", () => stream.close());
}

document.querySelectorAll("[data-live]").forEach(listen);
