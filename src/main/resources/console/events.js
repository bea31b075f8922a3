import { ApiError, openEvents } from "./api.js";

const RETRY_DELAY = 1000;

/** An error response is likely to be repeated. */
const RETRY_DELAY_AFTER_ERROR = 5000;

/**
 * Follows the event stream of a project until aborted, and reconnects when it breaks. (EventSource cannot send the token.)
 *
 * @param {string} project
 * @param {{isReady: () => Promise<boolean>, onOpen: () => void, onEvent: (type: string, data: any) => void,
 *     onLost: (error?: Error) => void}} listener
 * @param {{id: string | null}} lastEvent the stream continues after this event
 * @param {AbortSignal} signal
 */
export async function followEvents(project, listener, lastEvent, signal) {
  while (!signal.aborted) {
    const error = await connect(project, listener, lastEvent, signal);
    if (!signal.aborted) {
      listener.onLost(error);
      await pause(error instanceof ApiError ? RETRY_DELAY_AFTER_ERROR : RETRY_DELAY, signal);
    }
  }
}

/** @returns {Promise<Error | undefined>} why the connection broke */
async function connect(project, listener, lastEvent, signal) {
  try {
    if (await listener.isReady()) {
      await readEvents(project, listener, lastEvent, signal);
    }
  } catch (error) {
    return error;
  }
}

async function readEvents(project, listener, lastEvent, signal) {
  const headers = lastEvent.id ? { "Last-Event-ID": lastEvent.id } : {};
  const response = await openEvents(project, headers, signal);
  signal.throwIfAborted();
  listener.onOpen();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let incomplete = "";
  for (let chunk = await reader.read(); !chunk.done && !signal.aborted; chunk = await reader.read()) {
    const blocks = (incomplete + chunk.value).split("\n\n");
    incomplete = blocks.pop();
    blocks.map(parse).forEach((event) => {
      lastEvent.id = event.id ?? lastEvent.id;
      if (event.data) {
        listener.onEvent(event.event, JSON.parse(event.data));
      }
    });
  }
}

/** Fields of one event; a comment has none. */
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
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
  });
}
