import { callProject } from "./api.js";
import { attempt, state, update } from "./state.js";

/** Requests and timers of the selected project. Selecting another project cancels them. */

let current = new AbortController();
const timers = new Map();

export function cancelAll() {
  current.abort();
  current = new AbortController();
  timers.forEach(clearTimeout);
  timers.clear();
}

/**
 * Loads something of the selected project.
 *
 * @param {string} place where an error is shown
 * @param {string} path below the path of the project
 * @param {(response: any) => void} onLoad
 * @param {() => void} [onMissing] called if the project does not exist
 */
export async function load(place, path, onLoad, onMissing) {
  const { signal } = current;
  await attempt(place, async () => {
    const response = await callProject(state.project, "GET", path, undefined, signal).catch((error) => {
      if (error.status !== 404) {
        throw error;
      }
    });
    signal.throwIfAborted();
    response === undefined ? onMissing?.() : onLoad(response);
  });
}

/** Runs an action after a delay, once for all requests with the same key during the delay. */
export function throttle(key, delay, action) {
  if (!timers.has(key)) {
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        action();
      }, delay),
    );
  }
}

const viewLoaders = new Map();

/**
 * Defines what a view needs to load.
 *
 * @param {string} view
 * @param {string} path below the path of the project
 * @param {(response: any) => Partial<typeof state>} toState
 */
export function registerView(view, path, toState) {
  viewLoaders.set(view, () => load(view, path, (response) => update(toState(response))));
}

/** Loads the data of the selected view. */
export function loadView() {
  if (state.project !== null && !state.missing) {
    viewLoaders.get(state.view)?.();
  }
}
