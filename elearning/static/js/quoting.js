// Picking a quote: what is selected in a passage goes into the form, with the place that it is from.

const picker = document.querySelector(".picker");
const quotes = document.getElementById("quotes");

if (picker && quotes) {
  picker.querySelector(".picker-bar").hidden = false;
  for (const button of picker.querySelectorAll(".pick-whole")) button.hidden = false;
  picker.addEventListener("mousedown", (event) => {
    if (event.target.closest("[data-pick]")) event.preventDefault(); // the selection stays
  });
  picker.addEventListener("click", (event) => {
    const button = event.target.closest("[data-pick]");
    if (!button) return;
    const picked = button.dataset.pick === "block" ? pickBlock(button) : pickSelection();
    say(picked ? put(picked) : picker.dataset.nothing);
  });
}

function pickBlock(button) {
  const block = button.closest(".pick-block");
  return describe(block, block.querySelector("p").textContent);
}

function pickSelection() {
  const selection = window.getSelection();
  const text = selection.toString().trim();
  if (!text || !selection.rangeCount) return null;
  const start = selection.getRangeAt(0).startContainer;
  const element = start.nodeType === Node.ELEMENT_NODE ? start : start.parentElement;
  const block = element.closest(".picker .pick-block");
  return block && describe(block, text);
}

function describe(block, text) {
  return { text, source: block.closest(".passage").dataset.source, near: block.dataset.start };
}

function put({ text, source, near }) {
  const rows = [...quotes.querySelectorAll(".edit-row")];
  const row = rows.find((one) => !one.querySelector("textarea").value.trim());
  if (!row) return picker.dataset.full;
  const area = row.querySelector("textarea");
  area.value = text;
  row.querySelector("select").value = source;
  row.querySelector("input[name$='-near']").value = near;
  area.scrollIntoView({ block: "nearest" });
  return picker.dataset.picked;
}

function say(words) {
  picker.querySelector("[role=status]").textContent = words;
}
