// A taken task goes back when its holder shows no sign of life: the page tells the server of theirs, and says when the end is near.
import { call, ended } from "./call.js";
import { now, timeOf } from "./times.js";

const SIGNS = ["keydown", "input", "pointerdown", "pointermove", "wheel"];
const MINUTE = 60_000;
/** Lapsed tasks go back within seconds; asked earlier, the server would still call it ours. */
const SWEPT = 10_000;

export class Lease {
  #section;
  #ended;
  #renewedAt = -Infinity;
  #until = null;
  #over = false;
  #timers = [];

  /** @param ended is told the server's problem when the task is no longer ours */
  constructor(section, ended) {
    this.#section = section;
    this.#ended = ended;
    const { until, warnsAt } = section.dataset;
    this.#adopt({ until, warnsAt });
    SIGNS.forEach((sign) => document.addEventListener(sign, () => this.#alive(), { passive: true }));
    section.querySelector("[data-keep]").addEventListener("click", () => this.renew());
  }

  /** Says that we are at work, and hears whether the task is still ours. */
  async renew() {
    this.#renewedAt = now();
    const { status, answer } = await call("POST", this.#section.dataset.lease);
    if (status === 200) {
      this.#adopt(answer);
    } else if (ended(answer)) {
      this.end();
      this.#ended(answer);
    }
  }

  end() {
    this.#over = true;
    this.#adopt({});
  }

  #alive() {
    const due = now() - this.#renewedAt >= MINUTE;
    if (this.#until && due && !this.#over) {
      this.renew();
    }
  }

  #adopt({ until, warnsAt }) {
    this.#timers.forEach(clearTimeout);
    this.#until = until ? Date.parse(until) : null;
    this.#sayUntil();
    this.#ending.hidden = true;
    if (this.#until) {
      this.#timers = [this.#at(Date.parse(warnsAt), () => this.#warn()), this.#at(this.#until + SWEPT, () => this.#look())];
    }
  }

  #at(time, act) {
    return setTimeout(act, Math.max(0, time - now()));
  }

  #warn() {
    this.#ending.querySelector("[data-sentence]").textContent = this.#section.dataset.wordsEnding.replace("{0}", timeOf(this.#section, this.#until));
    this.#ending.hidden = false;
  }

  /** The end has passed here; another tab may have kept the task all the same. */
  async #look() {
    const { status, answer } = await call("GET", this.#section.dataset.address);
    if (status === 0 || answer?.assignee === this.#section.dataset.person) {
      this.#timers.push(setTimeout(() => this.#look(), MINUTE));
    } else {
      this.renew();
    }
  }

  #sayUntil() {
    const line = this.#section.querySelector("[data-yours]");
    if (line) {
      line.textContent = this.#until ? this.#section.dataset.wordsYours.replace("{0}", timeOf(this.#section, this.#until)) : "";
    }
  }

  get #ending() {
    return this.#section.querySelector("[data-ending]");
  }
}
