// A picture is fetched and shown only when asked for, and covered again at the next press.
function open(media) {
  const picture = document.createElement("img");
  picture.alt = media.dataset.alt;
  picture.referrerPolicy = "no-referrer";
  picture.addEventListener("error", () => {
    picture.remove();
    media.querySelector(".media__lost").hidden = false;
  });
  picture.src = media.dataset.src;
  media.prepend(picture);
}

document.addEventListener("click", (event) => {
  const media = event.target.closest("[data-reveal-button]")?.closest("[data-reveal]");
  if (!media) {
    return;
  }
  const shown = media.classList.toggle("is-open");
  media.querySelector("[data-reveal-words]").textContent = shown ? media.dataset.wordsCover : media.dataset.wordsReveal;
  if (shown) {
    open(media);
  } else {
    media.querySelector("img")?.remove();
  }
});
