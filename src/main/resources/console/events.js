import { credentials } from "./api.js";

const PATIENCE = 1000;

/**
 * Listens to a world until it is told to stop, and comes back when the connection breaks. An EventSource would do, could it
 * send the operator's token.
 *
 * @param {string} project
 * @param {{ready: () => Promise<boolean>, opened: () => Promise<void> | void, told: (type: string, data: any) => void, lost: () => void}} listener
 * @param {AbortSignal} signal
 */
export async function listen(project, listener, signal) {
  const heard = { id: null };
  while (!signal.aborted) {
    try {
      if (await listener.ready()) {
        await hear(project, listener, signal, heard);
      }
    } catch {
      // whatever it was, the next try will tell
    }
    if (!signal.aborted) {
      listener.lost();
      await pause(PATIENCE, signal);
    }
  }
}

async function hear(project, listener, signal, heard) {
  const answer = await fetch(`/_emulator/projects/${encodeURIComponent(project)}/events`, {
    headers: { ...credentials(), ...(heard.id ? { "Last-Event-ID": heard.id } : {}) },
    signal,
    cache: "no-store",
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  listener.opened();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + part.value).split("\n\n");
    rest = blocks.pop();
    blocks.map(parse).forEach((event) => {
      heard.id = event.id ?? heard.id;
      if (event.data) {
        listener.told(event.event, JSON.parse(event.data));
      }
    });
  }
}

/** One event; a comment has no fields. */
function parse(block) {
  return Object.fromEntries(
    block
      .split("\n")
      .filter((line) => line.indexOf(":") > 0)
      .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).replace(/^ /, "")]),
  );
}

function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
