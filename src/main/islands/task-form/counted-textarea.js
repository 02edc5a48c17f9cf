import { Textarea } from "@bpmn-io/form-js-viewer";
import { Fragment, h } from "preact";

/**
 * A text field that says how much of its room is used.
 *
 * @param words such as "{0} of {1} characters"
 */
export function countedTextarea(words) {
  function CountedTextarea(props) {
    const most = props.field.validate?.maxLength;
    const count = most && words.replace("{0}", (props.value ?? "").length).replace("{1}", most);
    return h(Fragment, null, h(Textarea, props), count && h("p", { class: "count" }, count));
  }
  CountedTextarea.config = Textarea.config;
  return CountedTextarea;
}
