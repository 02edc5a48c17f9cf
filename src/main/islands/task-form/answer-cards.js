// Radio answers as cards: a number key each, and what happens then.
import { Description, Errors, FormContext, Radio } from "@bpmn-io/form-js-viewer";
import { h } from "preact";
import { useContext } from "preact/hooks";

export function AnswerCards(props) {
  const { domId, errors = [], field } = props;
  const language = useContext(FormContext).getService("expressionLanguage");
  const perAnswer = language.isExpression(field.description);
  const errorId = `${domId}-error-message`;
  return h(
    "fieldset",
    { class: `fjs-form-field fjs-form-field-radio ${errors.length ? "fjs-has-errors" : ""}`, "aria-describedby": errorId },
    h("legend", { class: "fjs-form-field-label" }, field.label),
    h(
      "div",
      { class: "answers" },
      field.values.map((answer, place) => {
        const then = perAnswer ? language.evaluate(field.description, { [field.key]: answer.value }) : "";
        return h(Card, { ...props, answer, place, then, key: answer.value });
      }),
    ),
    !perAnswer && h(Description, { description: field.description }),
    h(Errors, { id: errorId, errors }),
  );
}

function Card({ answer, place, then, domId, value, disabled, readonly, onChange }) {
  const still = disabled || readonly;
  return h(
    "label",
    { class: "answer", "data-key": still ? undefined : String(place + 1), "data-key-label": answer.label },
    h("input", {
      class: "radio",
      type: "radio",
      name: domId,
      id: `${domId}-${place}`,
      checked: answer.value === value,
      disabled: still,
      onChange: () => onChange({ value: answer.value }),
    }),
    h("span", null, answer.label),
    !still && h("kbd", { "aria-hidden": "true" }, place + 1),
    then && h("small", null, then),
  );
}

AnswerCards.config = Radio.config;
