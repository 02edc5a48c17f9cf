// A list as the browser's own: known to every keyboard and screen reader.
import { Description, Errors, FormContext, Label, Select } from "@bpmn-io/form-js-viewer";
import { h } from "preact";
import { useContext } from "preact/hooks";

export function PlainSelect(props) {
  const { domId, errors = [], field, value, disabled, readonly, onChange } = props;
  const form = useContext(FormContext).getService("form");
  const options = field.values ?? form._getState().initialData?.[field.valuesKey] ?? [];
  const describedBy = `${domId}-description ${domId}-error-message`;
  return h(
    "div",
    { class: `fjs-form-field fjs-form-field-select ${errors.length ? "fjs-has-errors" : ""}` },
    h(Label, { htmlFor: domId, label: field.label }),
    h(
      "span",
      { class: "select" },
      h(
        "select",
        {
          class: "fjs-select",
          id: domId,
          value: value ?? "",
          disabled: disabled || readonly,
          "aria-describedby": describedBy,
          "aria-invalid": errors.length > 0,
          onChange: (event) => onChange({ value: event.target.value || null }),
        },
        h("option", { value: "" }, ""),
        options.map((option) => h("option", { value: option.value, key: option.value }, option.label)),
      ),
    ),
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }),
  );
}

PlainSelect.config = Select.config;
