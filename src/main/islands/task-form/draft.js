/** What was typed and not sent, kept in this browser tab until it is. */
export class Draft {
  #key;
  #saved;
  #words;

  constructor(section) {
    this.#key = `draft:${section.dataset.task}`;
    this.#saved = section.querySelector("[data-saved]");
    this.#words = section.dataset.wordsSaved;
  }

  read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key)) ?? {};
    } catch {
      return {};
    }
  }

  keep(answers) {
    sessionStorage.setItem(this.#key, JSON.stringify(answers));
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour12: false });
    this.#saved.lastElementChild.textContent = this.#words.replace("{0}", time);
    this.#saved.hidden = false;
  }

  forget() {
    sessionStorage.removeItem(this.#key);
  }
}
