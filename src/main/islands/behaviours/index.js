// Small behaviours for server-rendered pages, each asked for by an attribute.
import htmx from "htmx.org";
import "./chosen.js";
import "./clocks.js";
import "./dialogs.js";
import "./forms.js";
import "./keys.js";
import "./live.js";
import "./menus.js";
import "./panes.js";
import "./reveal.js";
import "./rows.js";
import "./theme.js";
import "./toasts.js";

// No eval: the pages' content security policy forbids it. Refusals are swapped in like answers.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[2345]..", swap: true },
  ],
});

document.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
});

/** What is asked for again and again stays as it is when it cannot be had, and rests in a hidden tab and under a list that was lengthened. */
function repeats(element) {
  return (element.getAttribute("hx-trigger") ?? "").includes("every");
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (repeats(event.detail.elt) && (document.hidden || event.detail.elt.closest("[data-long]"))) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status >= 400 && repeats(event.detail.requestConfig.elt)) {
    event.detail.shouldSwap = false;
  }
  if (event.detail.xhr.responseURL.includes("/sign-in")) {
    event.detail.shouldSwap = false;
    location.assign("/sign-in");
  }
});
