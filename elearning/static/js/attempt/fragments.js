// Puts the parts that the server sent in place of those with their ids.

export function parse(html) {
  return new DOMParser().parseFromString(html, "text/html").body;
}

export function swap(parts, without = () => false) {
  for (const part of [...parts.children]) {
    const there = document.getElementById(part.id);
    if (!there || without(part.id)) continue;
    const held = nameFocus(there);
    there.replaceChildren(...part.childNodes);
    if (held) there.querySelector(held)?.focus();
  }
}

// What had the focus has it afterwards: the same button or field of the new part.
function nameFocus(part) {
  const focused = document.activeElement;
  if (!part.contains(focused) || !focused.name) return null;
  const name = `[name="${CSS.escape(focused.name)}"]`;
  const isOption = focused.matches("[type=radio], [type=checkbox]");
  return isOption ? `${name}[value="${CSS.escape(focused.value)}"]` : name;
}
