// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "dialog" || event.defaultPrevented) {
    return;
  }
  if (form.hasAttribute("data-sent")) {
    event.preventDefault();
  }
  form.setAttribute("data-sent", "");
});

// Back to a page that the browser had kept: its forms can be sent again.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => form.removeAttribute("data-sent"));
});

// A form that came back refused: to the first field that is wrong.
document.querySelector(".fjs-has-errors :is(input, textarea, select)")?.focus();

// data-sends-form: a choice in a filter applies at once.
document.addEventListener("change", (event) => event.target.closest("[data-sends-form]")?.form.requestSubmit());

// data-most: a file that has more bytes is not sent; whoever is cut off while sending would see no answer.
document.addEventListener("change", (event) => {
  const field = event.target.closest("input[type=file][data-most]");
  if (field) {
    const large = [...field.files].some((file) => file.size > Number(field.dataset.most));
    field.setCustomValidity(large ? field.dataset.wordsLarge : "");
    field.reportValidity();
  }
});
