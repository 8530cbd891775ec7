// The buttons of a question: one goes on once the answer is with the server, and not before.

import { post } from "./delivery.js";
import { parse, swap } from "./fragments.js";

const FREE = new Set(["saved", "blank"]);

export function guardButtons(form, answer) {
  let isLeaving = false;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const pressed = event.submitter ?? form.querySelector("[name=go]");
    if (pressed.name === "flag") return flag(form, pressed, answer);
    if (pressed.name === "clear") return answer.clear();
    if (isLeaving) return undefined;
    isLeaving = true;
    isLeaving = FREE.has(await answer.flush()) && go(form, answer, pressed.value);
    return undefined;
  });
}

// Tells whether the page is being left.
function go(form, answer, target) {
  const { questions, summary, position } = form.dataset;
  const isOneOfAll = document.querySelectorAll("form.question").length > 1;
  if (target === "check") return check(form, answer);
  if (target === "all" && isOneOfAll) return false;
  if (target === "all") location.assign(`${questions}?q=all#answer-${position}`);
  else location.assign(target === "summary" ? summary : `${questions}?q=${target}`);
  return true;
}

function check(form, answer) {
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "go" });
  field.value = "check";
  form.append(field);
  form.elements.sequence.value = answer.number();
  form.submit();
  return true;
}

async function flag(form, button, answer) {
  const body = new URLSearchParams({ flag: button.value });
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  const { fate, html, to } = await post(form.action, body);
  if (fate === "moved") location.assign(to);
  else if (fate === "kept") swap(parse(html), (id) => !/^(flag|map)-/.test(id));
  else answer.say(form.dataset.unflagged);
}
