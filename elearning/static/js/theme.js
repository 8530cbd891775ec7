// The theme switch: light or dark, remembered in a cookie that the server writes into the page.

const YEAR = 365 * 24 * 60 * 60;
const root = document.documentElement;
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

function shownTheme() {
  return root.dataset.theme || (systemIsDark.matches ? "dark" : "light");
}

function nameOther(button) {
  const other = shownTheme() === "dark" ? "light" : "dark";
  button.value = other;
  button.querySelector("[data-word]").textContent = button.dataset[other];
}

function switchTheme(event) {
  const theme = event.currentTarget.value;
  const secure = location.protocol === "https:" ? "; secure" : "";
  root.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=${YEAR}; samesite=lax${secure}`;
  nameOther(event.currentTarget);
}

for (const button of document.querySelectorAll("[data-theme-switch]")) {
  nameOther(button);
  button.hidden = false;
  button.addEventListener("click", switchTheme);
  systemIsDark.addEventListener("change", () => nameOther(button));
}
