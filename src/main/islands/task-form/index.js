// A task's form: form-js in our dress, its answers sent as JSON, what is refused shown beside each field.
import "./task-form.css";
import { Form } from "@bpmn-io/form-js-viewer";
import { Banner } from "./banner.js";
import { complete } from "./completion.js";
import { Draft } from "./draft.js";
import { dress } from "./dress.js";

async function start(section) {
  const words = section.dataset;
  const banner = new Banner(section);
  try {
    const { schema, data } = await fetched(words.schema);
    await show(section, schema, data, banner);
  } catch (fault) {
    banner.say(words.wordsUnread);
    throw fault;
  }
}

async function fetched(address) {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}`);
  }
  return response.json();
}

async function show(section, schema, data, banner) {
  const readOnly = section.hasAttribute("data-readonly");
  const draft = new Draft(section);
  const form = new Form({
    container: section.querySelector("[data-form]"),
    debounce: 0,
    additionalModules: [dress(section.dataset)],
    properties: { readOnly },
  });
  await form.importSchema(schema, { ...data, ...(readOnly ? {} : draft.read()) });
  section.removeAttribute("aria-busy");
  tellOthers(section, form);
  if (!readOnly) {
    const untouched = JSON.stringify(form.submitted());
    form.on("changed", () => {
      if (JSON.stringify(form.submitted()) !== untouched) {
        draft.keep(form.submitted());
      }
      tellOthers(section, form);
    });
    listen(section, form, draft, banner);
  }
}

/** Other parts of the page may show what belongs to an answer, such as a clause's text. */
function tellOthers(section, form) {
  section.dispatchEvent(new CustomEvent("caseward:answers", { bubbles: true, detail: form.submitted() }));
}

function listen(section, form, draft, banner) {
  section.querySelectorAll("[data-submit]").forEach((button) => {
    button.addEventListener("click", () => submit(section, form, draft, banner, button));
  });
  form.on("submit", () => submit(section, form, draft, banner, section.querySelector("[data-submit=stay]")));
}

async function submit(section, form, draft, banner, button) {
  if (section.hasAttribute("aria-busy")) {
    return;
  }
  section.setAttribute("aria-busy", "true");
  banner.clear();
  const refusal = await complete(section.dataset, form.submitted());
  if (refusal) {
    section.removeAttribute("aria-busy");
    showRefusal(section, form, banner, refusal);
    return;
  }
  draft.forget();
  goOn(section, button);
}

function showRefusal(section, form, banner, refusal) {
  form.refuse(refusal.fields ?? {});
  banner.say(refusal.detail);
  // The form shows its errors with the next frame.
  requestAnimationFrame(() => setTimeout(() => section.querySelector(".fjs-has-errors :is(input, textarea, select)")?.focus()));
}

function goOn(section, button) {
  sessionStorage.setItem("toast", section.dataset.wordsDone);
  const next = section.querySelector("form[data-next]");
  if (button.dataset.submit === "next" && next) {
    next.submit();
  } else {
    location.assign(section.dataset.after);
  }
}

/** The answers that would be sent: of the fields that show, by key. */
Form.prototype.submitted = function submitted() {
  return this._getSubmitData();
};

/** Puts each sentence at its field. */
Form.prototype.refuse = function refuse(sentences) {
  const errors = {};
  this.get("formFieldRegistry").forEach((field) => {
    if (sentences[field.key]) {
      errors[field.id] = [sentences[field.key]];
    }
  });
  this._setState({ errors });
};

document.querySelectorAll("[data-task-form]").forEach(start);
