/** "10:41", in the reader's own zone as on the rest of the page. */
export function timeOf(section, at) {
  const time = { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: section.dataset.zone };
  return new Date(at).toLocaleTimeString(document.documentElement.lang, time);
}

const clocks = document.querySelector("meta[name=clocks]");
const ahead = clocks ? Date.parse(clocks.dataset.now) - Date.now() : 0;

/** The server's time. */
export function now() {
  return Date.now() + ahead;
}
