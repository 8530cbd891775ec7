// The time left: the server's seconds, counted down here and asked for again now and then.

const SHORT = 300; // seconds from which it is a clock
const WARNINGS = [60, SHORT];
const AGAIN = 60_000;
const LOOK = 2000;
const language = document.documentElement.lang;

export class Clock {
  #box;
  #end; // on the page's own steady clock, in milliseconds
  #warned = null;
  #whenOver;
  #isOver = false;

  constructor(box, whenOver) {
    this.#box = box;
    this.#whenOver = whenOver;
    this.#set(Number(box.dataset.left));
    this.#tick();
    setInterval(() => this.#ask(), AGAIN);
    addEventListener("online", () => this.#ask());
    document.addEventListener("visibilitychange", () => document.hidden || this.#ask());
  }

  #set(left) {
    this.#end = performance.now() + left * 1000;
  }

  #tick() {
    const left = (this.#end - performance.now()) / 1000;
    if (left <= 0) return this.#finish();
    this.#box.querySelector("[data-shown]").textContent = this.#words(left);
    this.#box.classList.toggle("is-short", left <= SHORT);
    const warning = WARNINGS.find((seconds) => left <= seconds) ?? null;
    if (warning && warning !== this.#warned) this.#say(this.#phrase(inMinutes(left)));
    this.#warned = warning;
    return setTimeout(() => this.#tick(), 250);
  }

  #words(left) {
    return this.#phrase(left > SHORT ? inMinutes(left) : asClock(left));
  }

  #phrase(time) {
    return this.#box.dataset.words.replace("{time}", time);
  }

  #say(words) {
    this.#box.querySelector("[data-said]").textContent = words;
  }

  async #ask() {
    const { left, leads_to: to } = await fetch(this.#box.dataset.url, {
      headers: { "HX-Request": "true" },
    })
      .then((answered) => answered.json())
      .catch(() => ({}));
    if (to) location.assign(to);
    else if (typeof left === "number" && !this.#isOver) this.#set(left);
    else if (left > 0) location.reload(); // somebody was given more time
  }

  async #finish() {
    this.#isOver = true;
    this.#show(this.#box.dataset.over);
    if (!(await this.#whenOver())) this.#show(this.#box.dataset.overWaiting);
    setInterval(() => this.#ask(), LOOK);
  }

  #show(words) {
    this.#box.classList.add("is-short");
    this.#box.querySelector("[data-shown]").textContent = words;
    this.#say(words);
  }
}

function inMinutes(left) {
  const minutes = Math.ceil(left / 60);
  const parts = [
    [Math.floor(minutes / 60), "hour"],
    [minutes % 60, "minute"],
  ];
  const said = parts.filter(([number]) => number).map(([number, unit]) => count(number, unit));
  return said.join(" ");
}

function count(number, unit) {
  const written = { style: "unit", unit, unitDisplay: "long" };
  return new Intl.NumberFormat(language, written).format(number);
}

function asClock(left) {
  const seconds = Math.ceil(left);
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  return `${two.format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`;
}
