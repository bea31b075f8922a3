/**
 * All that the page knows. A view is a function of it, and whoever changes it lets everything be drawn again.
 *
 * @typedef {{from: string, state: string, reason: string}} Step
 * @typedef {{kind: string, id: string, name?: string, state: string, since: string, reason: string, heldAt?: string, next?: Step,
 *     exposedIn: string, timeline: Step[], goneAt?: string}} Resource
 * @typedef {{mode: string, now: string, factor: number, afterPolls?: number, pending: number, next?: object, readAt: number}} Clock
 * @typedef {{number: number, at: string, duration: string, operation: string, method: string, path: string, status: number,
 *     ignoredFieldCount: number, fault?: string, resource?: string}} Call
 */

export const MOST_CALLS = 10_000;

export const state = {
  /** What the emulator says of itself. */
  emulator: null,
  needsToken: false,
  worlds: [],
  worldFilter: "",
  /** The chosen world. */
  project: null,
  view: "calls",
  /** Snapshots that this page has taken. */
  kept: [],
  /** How often something was told. */
  times: 0,
  ...ofAWorld(),
};

/** What is known of a world before anything was read of it. */
export function ofAWorld() {
  return {
    /** Whether the chosen world is not there. */
    absent: false,
    /** @type {Clock | null} */
    clock: null,
    /** @type {Resource[]} */
    resources: [],
    /** What was seen here and is no longer there. @type {Resource[]} */
    gone: [],
    /** @type {Call[]} */
    calls: [],
    /** While somebody reads, nothing moves: then this is the number of the call where the list ended. */
    paused: null,
    live: "off",
    /** What the inspector shows: {path} of a resource, or {number} of a call and then {call} itself. */
    selected: null,
    faults: [],
    scripts: [],
    polling: [],
    upstream: null,
    drift: null,
    /** What the API answered when it was asked for a resource, by path. */
    answers: {},
    /** What was asked last by each form, and what the API answered. */
    said: { queue: null, connection: null },
    /** What was told last, for those who hear the page. */
    told: "",
    /** What went wrong, by where. */
    problems: {},
  };
}

let view = () => {};
let scheduled = false;

/** @param {() => void} drawing draws the whole page */
export function drawWith(drawing) {
  view = drawing;
}

/** Draws before the next frame, once, however often it is asked to. */
export function draw() {
  if (!scheduled) {
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      view();
    });
  }
}

/** @param {Partial<typeof state>} changes */
export function change(changes) {
  Object.assign(state, changes);
  draw();
}

/** Says what was done. */
export function tell(text) {
  change({ told: text, times: state.times + 1 });
}

/**
 * Does something that can fail, and shows why it did at the place where it was asked for.
 *
 * @template T
 * @param {string} place
 * @param {() => Promise<T>} action
 * @returns {Promise<T | undefined>}
 */
export async function attempt(place, action) {
  const { problems } = state; // those of the world that is chosen now
  try {
    const result = await action();
    delete problems[place];
    draw();
    return result;
  } catch (problem) {
    if (problem.name !== "AbortError") {
      problems[place] = problem.message;
      draw();
    }
    return undefined;
  }
}
