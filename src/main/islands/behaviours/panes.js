// Tabs whose panes are on the page: role=tab buttons inside data-panes, aria-controls names the pane.
function show(tab) {
  tab.closest("[data-panes]").querySelectorAll("[role=tab]").forEach((other) => {
    const chosen = other === tab;
    other.setAttribute("aria-selected", String(chosen));
    other.tabIndex = chosen ? 0 : -1;
    document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
  });
}

document.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-panes] [role=tab]");
  if (tab) {
    show(tab);
  }
});

document.addEventListener("keydown", (event) => {
  const tab = event.target.closest?.("[data-panes] [role=tab]");
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (tab && step) {
    const tabs = [...tab.parentElement.querySelectorAll("[role=tab]")];
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    next.focus();
    show(next);
  }
});

// What belongs to an answer of the form is marked: data-answers="clause" around data-answer="<value>".
document.addEventListener("caseward:answers", (event) => {
  document.querySelectorAll("[data-answers]").forEach((list) => {
    const chosen = event.detail[list.dataset.answers];
    list.querySelectorAll("[data-answer]").forEach((item) => {
      item.classList.toggle("is-chosen", item.dataset.answer === chosen);
    });
    list.querySelector(".is-chosen")?.scrollIntoView({ block: "nearest" });
  });
});
