// Reading: keeps the place where one stops, and says that the lesson is read once it was read to
// its end. The server knows both, so that they follow the learner to another device.

const PAUSE = 3_000; // milliseconds without moving that count as reading
const SECOND = 1_000;
const EYES = 0.4; // of the window's height from above: the line that one reads

const lesson = document.querySelector(".lesson");
const pieces = [...document.querySelectorAll(".reading [id]")].filter(({ id }) => /^b\d+$/.test(id));
const readForm = () => document.getElementById("read");

keepPlace();
watchEnd();

function keepPlace() {
  let kept = null;
  let hasMoved = false;
  let waiting;

  const send = (take) => {
    const block = current();
    if (!hasMoved || !readForm() || block === kept) return;
    kept = block;
    take(lesson.dataset.place, fields(block));
  };
  const stay = () => send((to, body) => fetch(to, { method: "POST", body }).catch(() => {}));
  const leave = () => {
    if (performance.now() > PAUSE) send((to, body) => navigator.sendBeacon(to, body));
  };

  addEventListener(
    "scroll",
    () => {
      hasMoved = true;
      clearTimeout(waiting);
      waiting = setTimeout(stay, PAUSE);
    },
    { passive: true },
  );
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  addEventListener("pagehide", leave);
}

function fields(block) {
  const body = new URLSearchParams({ block, content_sha256: lesson.dataset.hash });
  body.set("csrfmiddlewaretoken", readForm().elements.csrfmiddlewaretoken.value);
  return body;
}

// The number, from 0, of the block that one reads: the last that begins above the eyes.
function current() {
  const eyes = innerHeight * EYES;
  const above = pieces.filter((piece) => piece.getBoundingClientRect().top <= eyes);
  return above.length ? Number(above.at(-1).id.slice(1)) - 1 : 0;
}

function watchEnd() {
  let isAtEnd = false;
  let seconds = 0;

  const end = document.querySelector(".reading .sources") ?? readForm();
  const watch = new IntersectionObserver(([entry]) => {
    isAtEnd ||= entry.isIntersecting;
  });
  if (end) watch.observe(end);

  const count = setInterval(() => {
    const form = readForm();
    if (!form) return clearInterval(count);
    if (document.visibilityState === "visible") seconds += 1;
    if (!isAtEnd || seconds < form.dataset.seconds || form.contains(document.activeElement)) return undefined;
    clearInterval(count);
    return htmx.trigger(form, "read-to-end");
  }, SECOND);
}
