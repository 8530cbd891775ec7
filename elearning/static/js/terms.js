// Terms explain themselves while the pointer or the focus is on them, in every browser alike.
// Escape puts an explanation away (the popover does that by itself), and so does another press.

const SOON = 300; // milliseconds: a pointer that only passes asks nothing, and may cross the gap

const canAnchor = CSS.supports("position-area: block-end");

for (const term of document.querySelectorAll(".term[popovertarget]")) {
  const explanation = document.getElementById(term.getAttribute("popovertarget"));
  if (explanation.showPopover) explain(term, explanation);
}

function explain(term, explanation) {
  let waiting;

  const later = (act) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, SOON);
  };
  const show = () => {
    clearTimeout(waiting);
    if (explanation.matches(":popover-open")) return;
    explanation.showPopover({ source: term });
    if (!canAnchor) place(term, explanation);
  };
  const hide = () => {
    if (term === document.activeElement && term.matches(":focus-visible")) return;
    if (explanation.matches(":hover") || term.matches(":hover")) return;
    if (explanation.matches(":popover-open")) explanation.hidePopover();
  };

  term.removeAttribute("interestfor"); // else some browsers would do the same once more
  for (const element of [term, explanation]) {
    element.addEventListener("pointerleave", ({ pointerType }) => {
      if (pointerType !== "touch") later(hide); // a finger that is lifted leaves nothing
    });
  }
  explanation.addEventListener("pointerenter", () => clearTimeout(waiting));
  term.addEventListener("pointerenter", ({ pointerType }) => {
    if (pointerType !== "touch") later(show);
  });
  term.addEventListener("focus", () => {
    if (term.matches(":focus-visible")) show();
  });
  term.addEventListener("blur", () => later(hide));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") clearTimeout(waiting);
  });
}

// Below the term, or above it where there is no room below.
function place(term, explanation) {
  const at = term.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = explanation;
  const gap = 8;
  const isBelow = at.bottom + gap + height <= innerHeight;
  const left = Math.max(gap, Math.min(at.left, innerWidth - width - gap));
  const top = isBelow ? at.bottom + gap : Math.max(gap, at.top - gap - height);
  Object.assign(explanation.style, { inset: "auto", margin: "0", positionArea: "none" });
  Object.assign(explanation.style, { left: `${left}px`, top: `${top}px` });
}
