// The switch goes from what shows to the other; back at the system's own it is forgotten again.
const system = matchMedia("(prefers-color-scheme: dark)");

function dark() {
  return (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-theme-switch]")) {
    return;
  }
  const next = dark() ? "light" : "dark";
  if (next === (system.matches ? "dark" : "light")) {
    localStorage.removeItem("theme");
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem("theme", next);
    document.documentElement.dataset.theme = next;
  }
});
