// Clocks tick: "18 min left", then "late 4 min". The server says how things stood when it wrote the page.
const words = document.querySelector("meta[name=clocks]")?.dataset;
const ahead = words ? Date.parse(words.now) - Date.now() : 0;
const MINUTE = 60_000;
/** As the server has it for its badges. */
const SOON = 30 * MINUTE;
const RUNNING = ["ok", "warn", "soon", "late"];

function fill(pattern, ...values) {
  return values.reduce((text, value, place) => text.replace(`{${place}}`, value), pattern);
}

/** "40 s", "18 min", "1 h 8 min", "2 d 3 h": as the server writes lengths. */
function length(milliseconds) {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 1) {
    return fill(words.seconds, Math.floor(milliseconds / 1000));
  }
  if (minutes < 60) {
    return fill(words.minutes, minutes);
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 48) {
    return minutes % 60 ? fill(words.hoursMinutes, hours, minutes % 60) : fill(words.hours, hours);
  }
  return hours % 24 ? fill(words.daysHours, Math.floor(hours / 24), hours % 24) : fill(words.days, hours / 24);
}

function look(before, left) {
  if (left <= 0) {
    return "late";
  }
  return left < SOON ? "soon" : before;
}

function tick(clock, now) {
  const left = Date.parse(clock.dataset.due) - now;
  const text = fill(left > 0 ? words.left : words.late, length(Math.abs(left)));
  const time = clock.querySelector(".clock__time");
  if (time.textContent !== text) {
    time.textContent = text;
  }
  change(clock, look(clock.dataset.look, left));
}

function change(clock, next) {
  if (next === clock.dataset.look) {
    return;
  }
  clock.classList.replace(`clock--${clock.dataset.look}`, `clock--${next}`);
  clock.dataset.look = next;
  const glyph = clock.querySelector("use");
  glyph.setAttribute("href", glyph.getAttribute("href").replace(/#.*/, `#clock-${next}`));
}

function tickAll() {
  const now = Date.now() + ahead;
  document.querySelectorAll(".clock[data-due]").forEach((clock) => {
    if (RUNNING.includes(clock.dataset.look)) {
      tick(clock, now);
    }
  });
}

if (words) {
  tickAll();
  setInterval(tickAll, 1000);
}
