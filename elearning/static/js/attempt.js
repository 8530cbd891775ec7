// A question: letters tick options, each request has a number of its own, and what is not saved says so.

const form = document.getElementById("answer");
const status = document.getElementById("saved");
const map = document.querySelector("[data-unfold]");
const wide = matchMedia("(width >= 900px)");
let sent = 0;

// The server counts a page's answers by these numbers, so that a late one never overwrites a newer.
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt !== form) return;
  sent += 1;
  event.detail.parameters.set("sequence", sent);
});

form.addEventListener("submit", () => {
  sent += 1;
  form.elements.sequence.value = sent;
});

form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("select")) form.requestSubmit();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
  if (event.target.matches("input:not([type=radio], [type=checkbox]), select, textarea")) return;
  const option = form.querySelector(`[data-key="${CSS.escape(event.key.toUpperCase())}"]`);
  if (!option) return;
  option.focus();
  option.click();
});

function say(words) {
  let line = status.querySelector("p");
  line.className = "saved-note";
  line.textContent = words;
}

for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(failure, () => say(form.dataset.unsent));
}

// The map lies open where there is room for it, folded away on a phone.
function fold() {
  map.open = wide.matches;
}

wide.addEventListener("change", fold);
fold();
