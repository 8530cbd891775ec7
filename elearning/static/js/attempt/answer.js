// The answer to one question: kept in the page at each key, with the server soon after.

import { deliver } from "./delivery.js";
import { isBlank, isChanged, listControls, readFields, writeFields } from "./fields.js";
import { parse, swap } from "./fragments.js";
import { forget, keep } from "./store.js";

const PAUSE = 1500; // milliseconds from the first key that is not saved until it is sent
const SHORTEST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
const DONE = "saved";

export class Answer {
  #form;
  #sequence = 0;
  #unsent = null;
  #mine = null; // what was answered here, where another tab's answer counts
  #flight = null;
  #timer = 0;
  #wait = SHORTEST_WAIT;

  constructor(form) {
    this.#form = form;
    form.addEventListener("input", (event) => this.#note(event));
    form.addEventListener("change", (event) => this.#note(event));
    form.addEventListener("focusout", () => this.#timer && this.flush());
    form.addEventListener("click", (event) => event.target.closest("[data-mine]") && this.#insist());
  }

  get position() {
    return Number(this.#form.dataset.position);
  }

  // Take up what an earlier page could not send; it goes out under the name of that page.
  adopt(entry) {
    if (!this.#form.querySelector("fieldset, select, input[name=text]")) return this.#give(entry);
    writeFields(this.#form, entry.fields);
    this.#unsent = { ...entry, again: true };
    return this.flush();
  }

  // Take up what was answered before this script ran.
  catchUp() {
    if (!listControls(this.#form).some(isChanged)) return;
    this.#record();
    this.flush();
  }

  clear() {
    this.#record({ clear: true, again: true });
    return this.flush();
  }

  // Send what is not sent; resolves to "saved", or to what stands in the way.
  flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#flight ??= this.#sendAll().finally(() => {
      this.#flight = null;
    });
    return this.#flight;
  }

  hurry() {
    this.#wait = SHORTEST_WAIT;
    return this.flush();
  }

  // The page is left: nobody waits for what is under way.
  leave() {
    if (this.#unsent) deliver(this.#unsent, this.#place);
  }

  number() {
    this.#sequence += 1;
    return this.#sequence;
  }

  say(words, { unheard = false } = {}) {
    const line = document.createElement("p");
    line.textContent = words;
    if (unheard) line.ariaHidden = "true";
    else line.className = "saved-note";
    for (const old of this.#saved.querySelectorAll("p")) old.remove();
    this.#saved.append(line);
  }

  get #saved() {
    return document.getElementById(`saved-${this.position}`);
  }

  get #place() {
    const token = this.#form.elements.csrfmiddlewaretoken.value;
    return { questions: this.#form.dataset.questions, token };
  }

  #note(event) {
    const isTyped = event.target.name === "text";
    if (!event.target.name || (isTyped && event.type === "change")) return;
    if (!isTyped && event.type === "input") return;
    this.#record();
    if (!isTyped) this.flush();
    else if (!this.#flight) this.#timer ||= setTimeout(() => this.flush(), PAUSE);
  }

  #record({ clear = false, again = false } = {}) {
    const { attempt } = this.#form.dataset;
    const { client, base_revision: base } = this.#form.elements;
    const fields = clear ? [] : readFields(this.#form);
    const adopted = this.#unsent && this.#unsent.client !== client.value ? this.#unsent : null;
    this.#unsent = {
      ...{ attempt, position: this.position, client: client.value, sequence: this.number() },
      ...{ base: Number(base.value), fields, clear: clear || isBlank(fields), again, at: Date.now() },
    };
    keep(this.#unsent);
    if (adopted) forget(adopted); // it was on the page, and has become part of this one
  }

  async #sendAll() {
    let word = DONE;
    while (this.#unsent) {
      const entry = this.#unsent;
      this.say(this.#form.dataset.sending, { unheard: true });
      const outcome = await deliver(entry, { ...this.#place, show: entry.again });
      if (outcome.fate !== "kept") return this.#stop(entry, outcome);
      word = this.#take(entry, outcome.html);
    }
    return word;
  }

  #take(entry, html) {
    const parts = parse(html);
    const word = parts.querySelector("[data-outcome]").dataset.outcome;
    const isNewest = this.#unsent?.sequence === entry.sequence && this.#unsent.client === entry.client;
    this.#wait = SHORTEST_WAIT;
    forget(entry);
    if (isNewest) this.#unsent = null;
    if (word === "stale") this.#mine = entry;
    swap(parts, (id) => !isNewest && id.startsWith("fields-"));
    const isBuiltOn = !isNewest && entry.client !== this.#form.elements.client.value;
    if (isBuiltOn && word === DONE) this.#record(); // now on the revision that the adopted one became
    return word;
  }

  #stop(entry, { fate, to }) {
    if (fate === "waiting") {
      this.say(this.#form.dataset.waiting);
      entry.again = true; // it may have arrived, and another tab's since
      this.#timer = setTimeout(() => this.flush(), this.#wait);
      this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
    } else if (fate === "moved") {
      if (to === this.#form.dataset.questions) forget(entry); // handed in: nothing is taken any more
      location.assign(to);
    } else {
      if (fate === "refused") forget(entry);
      this.say(this.#form.dataset.reload);
    }
    return fate;
  }

  #insist() {
    if (!this.#mine) return;
    writeFields(this.#form, this.#mine.fields);
    this.#record({ clear: this.#mine.clear });
    this.#mine = null;
    this.flush();
  }

  async #give(entry) {
    const outcome = await deliver(entry, this.#place);
    if (outcome.fate !== "waiting" && outcome.fate !== "locked") forget(entry);
    return outcome.fate;
  }
}
