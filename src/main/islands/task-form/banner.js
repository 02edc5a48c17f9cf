/** The bar above a form that says why nothing was sent. */
export class Banner {
  #bar;
  #sentence;

  constructor(section) {
    this.#bar = section.querySelector("[data-banner]");
    this.#sentence = this.#bar.querySelector("[data-sentence]");
  }

  say(sentence) {
    this.#sentence.textContent = sentence;
    this.#bar.hidden = false;
  }

  clear() {
    this.#bar.hidden = true;
  }
}
