// form-js says some words by itself, in English only: they are said in the page's language where it draws them.
import flatpickr from "flatpickr";
import { Spanish } from "flatpickr/dist/esm/l10n/es.js";
import { Mandarin } from "flatpickr/dist/esm/l10n/zh.js";
import { options } from "preact";

/** Months and days, where a form asks for a date. */
const CALENDARS = { es: Spanish, "zh-CN": Mandarin };

const SAID = ["children", "placeholder", "title", "aria-label", "label", "emptyListMessage"];

/** @param words what to say instead, by what form-js would say */
export function speak(words) {
  flatpickr.localize(CALENDARS[document.documentElement.lang] ?? {});
  const before = options.vnode;
  options.vnode = (node) => {
    SAID.forEach((name) => {
      const text = node.props[name];
      if (typeof text === "string" && Object.hasOwn(words, text)) {
        node.props[name] = words[text];
      }
    });
    before?.(node);
  };
}
