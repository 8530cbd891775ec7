// Takes one answer to the server and tells what became of it.

const PATIENCE = 10_000; // milliseconds until a silent network counts as none
const LATER = new Set([408, 425, 429]);

// Resolves to {fate: "kept", html}, {fate: "moved", to}, or the fate alone: "waiting" (try again),
// "locked" (only a fresh page helps), "refused" (it will never be taken).
export async function deliver(entry, { questions, token, show = false }) {
  const body = new URLSearchParams(entry.clear ? [] : entry.fields);
  body.set("csrfmiddlewaretoken", token);
  body.set("client", entry.client);
  body.set("sequence", entry.sequence);
  body.set("base_revision", entry.base);
  if (entry.clear) body.set("clear", "1");
  if (show) body.set("show", "1");
  return post(`${questions}answers/${entry.position}/`, body);
}

export async function post(address, body) {
  try {
    const answered = await fetch(address, {
      method: "POST",
      body,
      keepalive: true, // it arrives though the page is left
      headers: { "HX-Request": "true", "HX-Current-URL": location.href },
      signal: AbortSignal.timeout(PATIENCE),
    });
    return await judge(answered);
  } catch {
    return { fate: "waiting" };
  }
}

async function judge(answered) {
  const to = answered.headers.get("HX-Redirect");
  if (to) return { fate: "moved", to };
  if (answered.ok) return { fate: "kept", html: await answered.text() };
  if (answered.status >= 500 || LATER.has(answered.status)) return { fate: "waiting" };
  return { fate: answered.status === 403 ? "locked" : "refused" };
}
