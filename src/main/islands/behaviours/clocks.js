// Clocks tick: "18 m left", then "late 4 m". The server says how things stood when it wrote the page.
const root = document.documentElement;
const ahead = Number(root.dataset.now) - Date.now();
const SOON = 20 * 60_000;
const RUNNING = ["ok", "warn", "soon", "late"];

/** "18 m", "1 h 08 m", "2 d 3 h", and seconds in the last minute. */
function length(milliseconds) {
  const [d, h, m, s] = root.dataset.units.split(" ");
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) {
    return `${seconds} ${s}`;
  }
  if (hours < 1) {
    return `${minutes} ${m}`;
  }
  return hours < 24
    ? `${hours} ${h} ${String(minutes % 60).padStart(2, "0")} ${m}`
    : `${Math.floor(hours / 24)} ${d} ${hours % 24} ${h}`;
}

function state(before, left) {
  if (left <= 0) {
    return "late";
  }
  return left <= SOON ? "soon" : before;
}

function tick(clock, now) {
  const left = Number(clock.dataset.due) - now;
  const next = state(clock.dataset.state, left);
  const words = left > 0 ? root.dataset.wordsLeft : root.dataset.wordsLate;
  const text = words.replace("{0}", length(Math.abs(left)));
  const time = clock.querySelector(".clock__time");
  if (time.textContent !== text) {
    time.textContent = text;
  }
  if (next !== clock.dataset.state) {
    change(clock, next);
  }
}

function change(clock, next) {
  clock.classList.replace(`clock--${clock.dataset.state}`, `clock--${next}`);
  clock.dataset.state = next;
  const glyph = clock.querySelector("use");
  glyph.setAttribute("href", glyph.getAttribute("href").replace(/#.*/, `#clock-${next}`));
}

function tickAll() {
  const now = Date.now() + ahead;
  document.querySelectorAll(".clock[data-due]").forEach((clock) => {
    if (RUNNING.includes(clock.dataset.state)) {
      tick(clock, now);
    }
  });
}

tickAll();
setInterval(tickAll, 1000);
