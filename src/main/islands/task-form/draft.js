// What was typed and not sent: first into this tab, where nothing loses it, then to the server a moment after the last key.
import { call, ended, problem } from "./call.js";
import { now, timeOf } from "./times.js";

const MOMENT = 800;
const AGAIN = 10_000;
/** A page that is left may send so much and no more. */
const LAST_WORDS = 60_000;

export class Draft {
  #section;
  #key;
  #address;
  #line;
  #told;
  #answers = {};
  #version = 0;
  #unsaved = false;
  #stopped = false;
  #timer;
  #saving;

  /** @param told whom to tell: otherTab() when another tab saved a newer one, over(problem) when the task takes none, signedOut() */
  constructor(section, told) {
    const { person, task, draft } = section.dataset;
    this.#section = section;
    this.#key = `draft:${person}:${task}`;
    this.#address = draft;
    this.#line = section.querySelector("[data-saved]");
    this.#told = told;
    addEventListener("online", () => this.flush());
    addEventListener("pagehide", () => this.#lastWords());
  }

  get unsaved() {
    return this.#unsaved && !this.#stopped;
  }

  /** The answers to begin with: this tab's own where they never reached the server, else the server's. */
  begin(saved) {
    const here = this.#read();
    this.#version = saved?.version ?? 0;
    if (!here?.unsaved || same(here.answers, saved?.answers)) {
      this.#adopt(saved);
      return this.#answers;
    }
    this.#answers = here.answers;
    this.#unsaved = true;
    if (saved && saved.version !== here.from) {
      this.#ask();
    } else {
      this.#soon(MOMENT);
    }
    return here.answers;
  }

  keep(answers) {
    this.#answers = answers;
    this.#unsaved = true;
    const kept = this.#write();
    if (this.#stopped) {
      return;
    }
    if (!kept) {
      this.#say(this.#section.dataset.wordsNowhere);
    }
    this.#soon(MOMENT);
  }

  /** Saves what is not saved yet. */
  flush() {
    clearTimeout(this.#timer);
    this.#saving ??= this.#save().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Ends what is under way, so that the answers go alone. */
  async rest() {
    clearTimeout(this.#timer);
    await this.#saving;
  }

  goOn() {
    if (this.unsaved) {
      this.#soon(MOMENT);
    }
  }

  forget() {
    this.#stopped = true;
    clearTimeout(this.#timer);
    sessionStorage.removeItem(this.#key);
  }

  /** What the other tab saved, which is this tab's too from now on; null where it cannot be had. */
  async useOther() {
    const { status, answer } = await call("GET", this.#address);
    if (status !== 200) {
      return null;
    }
    this.#stopped = false;
    this.#version = answer.version;
    this.#adopt(answer);
    return this.#answers;
  }

  /** This tab's goes on, on top of what the other saved. */
  async useThis() {
    const { status, answer } = await call("GET", this.#address);
    if (status === 200 || status === 204) {
      this.#stopped = false;
      this.#version = answer?.version ?? 0;
      await this.flush();
    }
    return !this.#stopped;
  }

  async #save() {
    while (this.unsaved) {
      const answers = this.#answers;
      const { status, answer } = await call("PUT", this.#address, { answers, from: this.#version });
      if (status !== 200) {
        this.#fail(status, answer);
        return;
      }
      this.#version = answer.version;
      this.#unsaved = this.#answers !== answers;
      this.#write();
      this.#sayKept(now());
    }
  }

  #fail(status, answer) {
    if (problem(answer) === "draft-newer") {
      this.#ask();
    } else if (ended(answer)) {
      this.#stopped = true;
      this.#told.over(answer);
    } else if (status === 401 || status === 403) {
      this.#told.signedOut();
    } else if (status === 413) {
      this.#say(this.#section.dataset.wordsNowhere);
    } else {
      this.#say(this.#section.dataset.wordsTabOnly);
      this.#soon(AGAIN);
    }
  }

  #ask() {
    this.#stopped = true;
    this.#told.otherTab();
  }

  #adopt(saved) {
    this.#answers = saved?.answers ?? {};
    this.#unsaved = false;
    if (saved) {
      this.#write();
      this.#sayKept(saved.savedAt);
    }
  }

  #soon(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  #lastWords() {
    const body = { answers: this.#answers, from: this.#version };
    if (this.unsaved && JSON.stringify(body).length < LAST_WORDS) {
      call("PUT", this.#address, body, { keepalive: true });
    }
  }

  #read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key));
    } catch {
      return null;
    }
  }

  /** False where it is more than the browser takes. */
  #write() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ answers: this.#answers, from: this.#version, unsaved: this.#unsaved }));
      return true;
    } catch {
      return false;
    }
  }

  #sayKept(at) {
    this.#say(this.#section.dataset.wordsKept.replace("{0}", timeOf(this.#section, at)));
  }

  #say(sentence) {
    if (this.#line) {
      this.#line.lastElementChild.textContent = sentence;
      this.#line.hidden = false;
    }
  }
}

/** Whether two drafts say the same, in whatever order. */
function same(one, other) {
  const sorted = (answers) => JSON.stringify(Object.entries(answers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
