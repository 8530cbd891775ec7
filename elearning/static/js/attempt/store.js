// Answers that the server has not acknowledged, where a reload and a killed browser leave them.

const memory = new Map(); // for a browser that lets no page keep anything

function nameOf({ attempt, position, client }) {
  return `answer/${attempt}/${position}/${client}`;
}

export function keep(entry) {
  memory.set(nameOf(entry), entry);
  try {
    localStorage.setItem(nameOf(entry), JSON.stringify(entry));
  } catch {
    // Full or forbidden: the page itself still holds it.
  }
}

// A newer answer of the same page may have been kept meanwhile; that one stays.
export function forget(entry) {
  const kept = read(nameOf(entry));
  if (kept && kept.sequence > entry.sequence) return;
  memory.delete(nameOf(entry));
  try {
    localStorage.removeItem(nameOf(entry));
  } catch {
    // Nothing was kept.
  }
}

// The newest first: the server takes it, and then knows an older one for stale.
export function listWaiting(attempt) {
  const names = new Set([...memory.keys(), ...storedNames()]);
  const mine = [...names].filter((name) => name.startsWith(`answer/${attempt}/`));
  const entries = mine.map(read).filter((entry) => entry?.attempt === attempt);
  return entries.sort((one, other) => other.at - one.at);
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? memory.get(name);
  } catch {
    return memory.get(name);
  }
}

function storedNames() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
