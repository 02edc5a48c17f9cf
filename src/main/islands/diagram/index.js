// An SOP's diagram with the way a case has come and where it stands.
import "./diagram.css";

/** bpmn-js is large: it is fetched when a diagram comes into view, as when its tab is opened. */
const seen = new IntersectionObserver((entries) => {
  entries
    .filter((entry) => entry.isIntersecting)
    .forEach(async ({ target }) => {
      seen.unobserve(target);
      const { draw } = await import("./draw.js");
      draw(target);
    });
});

function watch(root) {
  root.querySelectorAll?.("[data-diagram]").forEach((canvas) => seen.observe(canvas));
}

watch(document);
document.addEventListener("htmx:load", (event) => watch(event.target));
