// A word after something was done; it leaves by itself. A page may leave one for the next.
const SHOWN = 8000;

function show(toast) {
  toast.hidden = false;
  setTimeout(() => {
    toast.hidden = true;
  }, SHOWN);
}

const toast = document.querySelector("[data-toast]");
const left = sessionStorage.getItem("toast");
sessionStorage.removeItem("toast");

if (toast && left && toast.hidden) {
  toast.querySelector("[data-sentence]").textContent = left;
  show(toast);
} else if (toast && !toast.hidden) {
  show(toast);
}
