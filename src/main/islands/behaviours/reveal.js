// Pictures and films arrive as their reader wants to be shown them: blurred, grey, without sound. A film plays only when asked to.
const told = new Set();

function loaded(media) {
  const film = media.dataset.kind === "video";
  const shown = document.createElement(film ? "video" : "img");
  if (film) {
    shown.muted = media.dataset.mute === "true";
    shown.preload = "metadata";
    shown.setAttribute("aria-label", media.dataset.alt);
  } else {
    shown.alt = media.dataset.alt;
    shown.referrerPolicy = "no-referrer";
  }
  shown.addEventListener("error", () => {
    shown.remove();
    media.classList.add("is-lost");
    media.querySelector(".media__lost").hidden = false;
  });
  shown.src = media.dataset.src;
  return shown;
}

/** What was shown counts towards what its viewer is shown of harm today; the server knows what counts. */
function tell(piece) {
  if (!piece || told.has(piece)) {
    return;
  }
  told.add(piece);
  const csrf = document.querySelector("meta[name=csrf]");
  fetch(piece.dataset.exposure, { method: "POST", keepalive: true, headers: { [csrf.dataset.header]: csrf.content } }).catch(() => told.delete(piece));
}

/** A film is started by its own controls, which stand over it only while it is shown clearly. */
function follow(media) {
  const open = media.classList.contains("is-open");
  const film = media.querySelector("video");
  if (film) {
    film.controls = open;
    if (!open) {
      film.pause();
    }
  }
  media.querySelector("[data-reveal-words]").textContent = open ? media.dataset.wordsCover : media.dataset.wordsReveal;
}

const seen = new IntersectionObserver((entries) =>
  entries
    .filter((entry) => entry.isIntersecting && entry.target.matches(".is-open:not(.is-lost)"))
    .forEach((entry) => tell(entry.target.closest("[data-exposure]"))),
);

document.querySelectorAll("[data-reveal]").forEach((media) => {
  media.prepend(loaded(media));
  follow(media);
  seen.observe(media);
});

document.addEventListener("click", (event) => {
  const media = event.target.closest("[data-reveal-button], [data-colour-button]")?.closest("[data-reveal]");
  if (!media) {
    return;
  }
  if (event.target.closest("[data-colour-button]")) {
    media.classList.add("is-coloured");
    return;
  }
  media.classList.toggle("is-open");
  media.classList.remove("is-coloured");
  follow(media);
  if (media.classList.contains("is-open")) {
    tell(media.closest("[data-exposure]"));
  }
});

// Opened elsewhere it is shown too, whichever way the link was followed.
["click", "auxclick"].forEach((kind) => document.addEventListener(kind, (event) => tell(event.target.closest("[data-exposure] a[target]")?.closest("[data-exposure]"))));
