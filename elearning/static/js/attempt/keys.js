// Letters tick options, Enter goes on from a select too.

const LATIN = /^[a-z]$/i;

const forms = document.querySelectorAll("form.question");

function findForm(target) {
  return target.closest("form.question") ?? (forms.length === 1 ? forms[0] : null);
}

// Where another script is typed, the key counts that has the letter on it
function letterOf(event) {
  const letter = LATIN.test(event.key) ? event.key : event.code.replace("Key", "");
  return CSS.escape(letter.toUpperCase());
}

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    const form = findForm(event.target);
    if (!form || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && event.target.matches("select")) form.requestSubmit();
    if (event.key.length !== 1) return;
    if (event.target.matches("input:not([type=radio], [type=checkbox]), select, textarea")) return;
    const option = form.querySelector(`[data-key="${letterOf(event)}"]`);
    if (!option || option.disabled) return;
    option.focus();
    option.click();
  });
}
