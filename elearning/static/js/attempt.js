// A page with questions: answers are saved as they are given, and none is lost on the way.

import { Answer } from "./attempt/answer.js";
import { Clock } from "./attempt/clock.js";
import { listControls } from "./attempt/fields.js";
import { listenToKeys } from "./attempt/keys.js";
import { guardButtons } from "./attempt/leaving.js";
import { foldMap } from "./attempt/map.js";
import { moveSteps } from "./attempt/order.js";
import { sendWaiting } from "./attempt/resending.js";
import { listWaiting } from "./attempt/store.js";

const forms = [...document.querySelectorAll("form.question")];
const answers = new Map();

for (const form of forms) {
  const answer = new Answer(form);
  answers.set(answer.position, answer);
  guardButtons(form, answer);
  moveSteps(form);
}

// What an earlier page could not send: shown where its question is, sent in any case.
async function takeUp() {
  const elsewhere = [];
  const shown = new Set();
  for (const entry of listWaiting(forms[0].dataset.attempt)) {
    const answer = shown.has(entry.position) ? null : answers.get(entry.position);
    shown.add(entry.position);
    if (answer) await answer.adopt(entry);
    else elsewhere.push(entry);
  }
  await sendWaiting(elsewhere, forms[0]);
}

async function saveAll() {
  const words = await Promise.all([...answers.values()].map((answer) => answer.hurry()));
  return !words.includes("waiting");
}

async function close() {
  const isSaved = await saveAll();
  for (const control of forms.flatMap(listControls)) control.disabled = true;
  return isSaved;
}

function leave() {
  for (const answer of answers.values()) answer.leave();
}

for (const answer of answers.values()) answer.catchUp();
takeUp();
listenToKeys();
foldMap(document.querySelector("[data-unfold]"));
addEventListener("online", saveAll);
addEventListener("pagehide", leave);
addEventListener("pageshow", (event) => event.persisted && location.reload()); // answers may be newer
document.addEventListener("visibilitychange", () => document.hidden && leave());

const clock = document.getElementById("clock");
if (clock) new Clock(clock, close);
