// Steps move up and down by buttons; the selects stay, and say the same.

export function moveSteps(form) {
  if (!form.querySelector("[data-move]")) return;
  form.classList.add("has-moves");
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) move(form, button);
  });
}

function move(form, button) {
  const rows = [...form.querySelectorAll(".order-row")];
  const selects = rows.map((row) => row.querySelector("select"));
  const from = rows.indexOf(button.closest(".order-row"));
  const to = from + Number(button.dataset.move);
  if (!selects[to]) return;
  fillBlanks(selects);
  [selects[from].value, selects[to].value] = [selects[to].value, selects[from].value];
  selects[to].dispatchEvent(new Event("change", { bubbles: true }));
  focusButton(rows[to], button.dataset.move);
  tell(form, selects[to], to);
}

// The first move says: begin with the order that is shown.
function fillBlanks(selects) {
  const used = new Set(selects.map((select) => select.value));
  const values = [...selects[0].options].map((option) => option.value);
  const free = values.filter((value) => value && !used.has(value));
  for (const select of selects) {
    if (!select.value) select.value = free.shift() ?? "";
  }
}

// The step keeps the focus: at an end of the list on its other button.
function focusButton(row, direction) {
  const same = row.querySelector(`[data-move="${direction}"]`);
  const button = same.disabled ? row.querySelector("[data-move]:not([disabled])") : same;
  button.focus();
}

function tell(form, select, index) {
  const words = form.querySelector("[data-place]").dataset.place;
  const step = select.selectedOptions[0].textContent;
  const place = new Intl.NumberFormat(document.documentElement.lang).format(index + 1);
  form.querySelector("[data-moved]").textContent = words
    .replace("{place}", place)
    .replace("{step}", step);
}
