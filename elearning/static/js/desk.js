// The desk: letters are keys, never while somebody types, and not at all where they were switched off.

const SETTLED = 400; // so long after a page came no key decides: it was meant for the one before
const OFF = "desk-keys-off";
const LATIN = /^[a-z]$/i;

const panel = document.querySelector(".desk-keys");
const rejecting = document.querySelector(".desk-reject");
let isSettled = false;
let isLeaving = false;

// Where another script is typed, the key counts that has the letter on it
function letterOf(event) {
  return (LATIN.test(event.key) ? event.key : event.code.replace("Key", "")).toLowerCase();
}

function isTyping(target) {
  return target.isContentEditable || target.matches("textarea, select, input:not([type=radio])");
}

function isOff() {
  return localStorage.getItem(OFF) !== null;
}

function press(event) {
  if (isLeaving || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && rejecting?.open) return closeRejecting();
  if (isOff() || isTyping(event.target) || !isSettled) return;
  if (/^[1-9]$/.test(event.key) && rejecting?.open) return chooseCause(Number(event.key));
  const asked = document.querySelector(`.desk [data-key="${CSS.escape(letterOf(event))}"]`);
  if (!asked) return;
  event.preventDefault();
  if (asked.disabled) say(document.getElementById("hindrance")?.textContent ?? "");
  else if (asked.matches("summary")) openRejecting();
  else asked.click();
}

function chooseCause(number) {
  const cause = rejecting.querySelectorAll("[name=cause]")[number - 1];
  cause?.focus();
  cause?.click();
}

function openRejecting() {
  rejecting.open = true;
  rejecting.querySelector("[name=cause]:checked, [name=cause]").focus();
}

function closeRejecting() {
  rejecting.open = false;
  rejecting.querySelector("summary").focus();
}

function say(words) {
  panel.querySelector("[role=status]").textContent = words;
}

function settle() {
  isSettled = true;
  document.body.dataset.keys = "ready";
}

// The quote is what one compares with: it stands in the middle of its passage
function showQuotes() {
  for (const passage of document.querySelectorAll(".desk .passage")) {
    const quote = passage.querySelector("mark");
    const isBelow = quote && quote.offsetTop + quote.offsetHeight > passage.clientHeight;
    if (isBelow) passage.scrollTop = quote.offsetTop - passage.clientHeight / 3;
  }
}

function showKeys() {
  document.body.classList.toggle("without-keys", isOff());
  panel.querySelector("input").checked = !isOff();
}

if (panel) {
  panel.hidden = false;
  showKeys();
  showQuotes();
  setTimeout(settle, SETTLED);
  panel.querySelector("input").addEventListener("change", (event) => {
    if (event.target.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
    showKeys();
  });
  document.addEventListener("keydown", press);
  document.addEventListener("submit", () => (isLeaving = true)); // pressed twice, it is one decision
  addEventListener("pageshow", () => (isLeaving = false)); // brought back from the history
}
