// Sends what earlier pages of an attempt could not send; what the server has judged is forgotten.

import { deliver } from "./delivery.js";
import { parse, swap } from "./fragments.js";
import { forget } from "./store.js";

const KEPT_ON = new Set(["waiting", "locked"]);

// Resolves to whether nothing waits any more.
export async function sendWaiting(entries, form) {
  const place = {
    questions: form.dataset.questions,
    token: form.elements.csrfmiddlewaretoken.value,
  };
  let isAllSent = true;
  for (const entry of entries) {
    const { fate, html } = await deliver(entry, place);
    if (KEPT_ON.has(fate)) isAllSent = false;
    else forget(entry);
    const isBeside = (id) => id.startsWith("saved-") || id.startsWith("fields-");
    if (fate === "kept") swap(parse(html), isBeside);
  }
  return isAllSent;
}
