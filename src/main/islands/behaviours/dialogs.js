// data-opens="id" opens a dialog, data-closes within it closes it.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
  }
  event.target.closest("[data-closes]")?.closest("dialog").close();
});

// A form that came back refused opens again where it stood.
document.querySelectorAll("dialog[data-open]").forEach((dialog) => dialog.showModal());

// data-clears="id": of two choices one counts, the last one made.
document.addEventListener("change", (event) => {
  const other = event.target.dataset?.clears;
  if (other && event.target.value) {
    document.getElementById(other).value = "";
  }
});
