// Someone at work on a task that is theirs: what they type is kept, their lease renewed, their answers sent.
import { ended, problem } from "./call.js";
import { complete } from "./completion.js";
import { Draft } from "./draft.js";
import { Lease } from "./lease.js";

export class Work {
  #section;
  #form;
  #banner;
  #fill;
  #draft;
  #lease;
  #seen;

  constructor(section, form, banner, fill) {
    this.#section = section;
    this.#form = form;
    this.#banner = banner;
    this.#fill = fill;
    this.#lease = new Lease(section, (answer) => this.#end(answer));
    this.#draft = new Draft(section, {
      otherTab: () => this.#show("[data-other-tab]", true),
      over: (answer) => this.#end(answer),
      signedOut: () => banner.say(section.dataset.wordsSignedOut),
    });
  }

  begin(saved) {
    return this.#draft.begin(saved);
  }

  listen() {
    this.#seen = this.#typed();
    this.#form.on("changed", () => this.#changed());
    this.#form.on("submit", () => this.#submit("stay"));
    this.#each("[data-submit]", (button) => button.addEventListener("click", () => this.#submit(button.dataset.submit)));
    this.#each("[data-use]", (button) => button.addEventListener("click", () => this.#choose(button.dataset.use)));
    addEventListener("submit", (event) => this.#saveFirst(event), true);
    addEventListener("pageshow", (event) => this.#back(event));
  }

  #changed() {
    const typed = this.#typed();
    if (typed !== this.#seen) {
      this.#seen = typed;
      this.#draft.keep(this.#form.submitted());
    }
  }

  #typed() {
    return JSON.stringify(this.#form.submitted());
  }

  /** What leaves the page by another form, such as a handing over, takes the draft along. */
  async #saveFirst(event) {
    const form = event.target;
    if (form.method !== "post" || !this.#draft.unsaved || form.hasAttribute("data-saved-first")) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    await this.#draft.flush();
    form.setAttribute("data-saved-first", "");
    form.requestSubmit(event.submitter);
  }

  /** The browser had kept the page: it may show a task that is long done. */
  #back(event) {
    if (event.persisted) {
      this.#section.removeAttribute("aria-busy");
      this.#lease.renew();
    }
  }

  async #choose(which) {
    if (which === "this") {
      this.#show("[data-other-tab]", !(await this.#draft.useThis()));
      return;
    }
    const answers = await this.#draft.useOther();
    if (answers) {
      await this.#fill(answers);
      this.#seen = this.#typed();
      this.#show("[data-other-tab]", false);
    }
  }

  async #submit(then) {
    if (this.#section.hasAttribute("aria-busy")) {
      return;
    }
    this.#section.setAttribute("aria-busy", "true");
    this.#banner.clear();
    await this.#draft.rest();
    const refusal = await complete(this.#section.dataset, this.#form.submitted());
    if (refusal) {
      this.#section.removeAttribute("aria-busy");
      this.#draft.goOn();
      this.#refused(refusal);
      return;
    }
    this.#draft.forget();
    this.#goOn(then);
  }

  #refused(refusal) {
    if (ended(refusal)) {
      this.#end(refusal);
      return;
    }
    this.#form.refuse(refusal.fields ?? {});
    this.#banner.say(refusal.detail);
    // The form shows its errors with the next frame.
    requestAnimationFrame(() => setTimeout(() => this.#section.querySelector(".fjs-has-errors :is(input, textarea, select)")?.focus()));
  }

  /** The task is no longer ours: said plainly, with everything typed still there. */
  #end(answer) {
    const { wordsLapsed, wordsOver } = this.#section.dataset;
    const free = problem(answer) === "task-free";
    this.#lease.end();
    this.#banner.clear();
    this.#show("[data-lapsed]", true);
    this.#show("[data-again]", free);
    this.#show("[data-submits]", false);
    document.querySelectorAll("[data-acts]").forEach((acts) => {
      acts.hidden = true;
    });
    this.#section.querySelector("[data-lapsed] [data-sentence]").textContent = free ? wordsLapsed : `${answer?.detail ?? ""} ${wordsOver}`;
  }

  #goOn(then) {
    sessionStorage.setItem("toast", this.#section.dataset.wordsDone);
    const next = this.#section.querySelector("form[data-next]");
    if (then === "next" && next) {
      next.submit();
    } else {
      location.assign(this.#section.dataset.after);
    }
  }

  #show(what, on) {
    this.#section.querySelector(what).hidden = !on;
  }

  #each(what, act) {
    this.#section.querySelectorAll(what).forEach(act);
  }
}
