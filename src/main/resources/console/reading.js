import { ofWorld } from "./api.js";
import { attempt, change, state } from "./state.js";

/** What is asked about the chosen world, and what shall be done about it soon: all of it is over when another one is chosen. */

let chosen = new AbortController();
const timers = new Map();

/** From now on another world is looked at. */
export function leave() {
  chosen.abort();
  chosen = new AbortController();
  timers.forEach(clearTimeout);
  timers.clear();
}

/**
 * Reads something of the chosen world.
 *
 * @param {string} place where it is told when that fails
 * @param {string} path below the world's
 * @param {(answer: any) => void} taken
 * @param {() => void} [missing] when there is no such thing
 */
export async function readOf(place, path, taken, missing) {
  const { signal } = chosen;
  await attempt(place, async () => {
    const answer = await ofWorld(state.project, "GET", path, undefined, signal).catch((problem) => {
      if (problem.status !== 404 || !missing) {
        throw problem;
      }
    });
    signal.throwIfAborted();
    answer === undefined ? missing?.() : taken(answer);
  });
}

/** Not more often than that, and not at once for each of many. */
export function soon(what, delay, action) {
  if (!timers.has(what)) {
    timers.set(
      what,
      setTimeout(() => {
        timers.delete(what);
        action();
      }, delay),
    );
  }
}

/** What the views want to know anew after calls. */
const readers = new Map();

/**
 * @param {string} view
 * @param {string} path where the API tells what it shows
 * @param {(answer: any) => Partial<typeof state>} read
 */
export function readWith(view, path, read) {
  readers.set(view, () => readOf(view, path, (answer) => change(read(answer))));
}

/** Reads what the chosen view shows. */
export function readView() {
  if (state.project !== null && !state.absent) {
    readers.get(state.view)?.();
  }
}
