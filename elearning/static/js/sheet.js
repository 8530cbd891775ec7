// The panel at the side: it opens when htmx has put a fragment into it, at the place of the quote.

const sheet = document.getElementById("sheet");
const body = document.getElementById("sheet-body");

body.addEventListener("htmx:afterSwap", () => {
  if (!sheet.open) sheet.showModal();
  sheet.querySelector("#sheet-title")?.focus({ preventScroll: true });
  const mark = sheet.querySelector("mark");
  const isSeen = mark && mark.getBoundingClientRect().bottom <= sheet.clientHeight;
  if (!isSeen) mark?.scrollIntoView({ block: "center" }); // else the title stays in sight
});

sheet.addEventListener("click", (event) => {
  if (event.target === sheet) sheet.close();
});
