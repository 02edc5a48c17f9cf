import { Textarea } from "@bpmn-io/form-js-viewer";
import { h } from "preact";

const number = new Intl.NumberFormat(document.documentElement.lang);

/**
 * A text field that says how much of its room is used.
 *
 * @param words such as "{0} of {1} characters"
 */
export function countedTextarea(words) {
  function CountedTextarea(props) {
    const most = props.field.validate?.maxLength;
    const count = most && words.replace("{0}", number.format((props.value ?? "").length)).replace("{1}", number.format(most));
    return h("div", { class: "counted" }, h(Textarea, props), count && h("p", { class: "count" }, count));
  }
  CountedTextarea.config = Textarea.config;
  return CountedTextarea;
}
