// How our fields look. Answers are held to the form by the server alone, whose sentences say more.
import { AnswerCards } from "./answer-cards.js";
import { countedTextarea } from "./counted-textarea.js";
import { PlainSelect } from "./plain-select.js";

class ServerValidates {
  validateField() {
    return [];
  }

  validateFieldInstance() {
    return [];
  }
}

/** A form-js module. */
export function dress(words) {
  class Fields {
    static $inject = ["formFields"];

    constructor(formFields) {
      formFields.register("radio", AnswerCards);
      formFields.register("select", PlainSelect);
      formFields.register("textarea", countedTextarea(words.wordsCount));
    }
  }
  return {
    __init__: ["caseward"],
    caseward: ["type", Fields],
    validator: ["type", ServerValidates],
  };
}
