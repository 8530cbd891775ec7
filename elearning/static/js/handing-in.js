// Before one hands in: an answer that still waits in this browser goes out first.

import { Clock } from "./attempt/clock.js";
import { sendWaiting } from "./attempt/resending.js";
import { listWaiting } from "./attempt/store.js";

const form = document.getElementById("hand-in");

function waiting() {
  return listWaiting(form.dataset.attempt);
}

async function send() {
  const isAllSent = await sendWaiting(waiting(), form);
  const words = isAllSent ? "" : form.dataset.waiting;
  document.getElementById("outstanding").textContent = words;
  return isAllSent;
}

async function takeUp() {
  if (waiting().length && (await send())) location.reload();
}

form.addEventListener("submit", async (event) => {
  if (!waiting().length) return;
  event.preventDefault();
  if (await send()) form.submit();
});

takeUp();
addEventListener("online", takeUp);

const clock = document.getElementById("clock");
if (clock) new Clock(clock, send);
