// A task's form: form-js in our dress, its answers sent as JSON, what is refused shown beside each field.
import "./task-form.css";
import { Form } from "@bpmn-io/form-js-viewer";
import { Banner } from "./banner.js";
import { call } from "./call.js";
import { dress } from "./dress.js";
import { speak } from "./words.js";
import { Work } from "./work.js";

async function start(section) {
  const banner = new Banner(section);
  const { status, answer } = await call("GET", section.dataset.schema);
  if (status !== 200) {
    banner.say(section.dataset.wordsUnread);
    throw new Error(`${section.dataset.schema} answered ${status}`);
  }
  await show(section, answer, banner);
}

async function show(section, { schema, words, data, draft }, banner) {
  speak(words);
  const readOnly = section.hasAttribute("data-readonly");
  const form = new Form({
    container: section.querySelector("[data-form]"),
    debounce: 0,
    additionalModules: [dress(section.dataset)],
    properties: { readOnly },
  });
  const fill = (answers) => form.importSchema(schema, { ...data, ...answers });
  const work = readOnly ? null : new Work(section, form, banner, fill);
  await fill(work ? work.begin(draft) : draft?.answers);
  section.removeAttribute("aria-busy");
  tellOthers(section, form);
  form.on("changed", () => tellOthers(section, form));
  work?.listen();
}

/** Other parts of the page may show what belongs to an answer, such as a clause's text. */
function tellOthers(section, form) {
  section.dispatchEvent(new CustomEvent("caseward:answers", { bubbles: true, detail: form.submitted() }));
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
