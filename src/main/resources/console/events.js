import { Refused, stream } from "./api.js";

const PATIENCE = 1000;

/** A server that says no will say so again. */
const AFTER_A_REFUSAL = 5000;

/**
 * Listens to a world until it is told to stop, and comes back when the connection breaks. An EventSource would do, could it
 * send the operator's token.
 *
 * @param {string} project
 * @param {{ready: () => Promise<boolean>, opened: () => void, told: (type: string, data: any) => void, lost: (problem?: Error) => void}} listener
 * @param {{id: string | null}} heard the last event; it goes on after that
 * @param {AbortSignal} signal
 */
export async function listen(project, listener, heard, signal) {
  while (!signal.aborted) {
    const problem = await listenOnce(project, listener, heard, signal);
    if (!signal.aborted) {
      listener.lost(problem);
      await pause(problem instanceof Refused ? AFTER_A_REFUSAL : PATIENCE, signal);
    }
  }
}

/** @returns {Promise<Error | undefined>} why it broke; the next try will tell whether it still does */
async function listenOnce(project, listener, heard, signal) {
  try {
    if (await listener.ready()) {
      await hear(project, listener, heard, signal);
    }
  } catch (problem) {
    return problem;
  }
}

async function hear(project, listener, heard, signal) {
  const after = heard.id ? { "Last-Event-ID": heard.id } : {};
  const answer = await stream(`/projects/${encodeURIComponent(project)}/events`, after, signal);
  signal.throwIfAborted();
  listener.opened();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let part = await reader.read(); !part.done && !signal.aborted; part = await reader.read()) {
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
    const goOn = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", goOn);
      resolve();
    };
    const timer = setTimeout(goOn, milliseconds);
    signal.addEventListener("abort", goOn);
  });
}
