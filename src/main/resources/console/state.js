/**
 * The state of the page. Views are functions of it, and each update renders them again.
 *
 * @typedef {{name: string, title: string, partOf?: string, attributeOf?: string, forcibleStates: string[], holdable: boolean}} Kind
 * @typedef {{from: string, state: string, reason: string}} Step
 * @typedef {{kind: string, id: string, name?: string, state: string, since: string, reason: string, heldAt?: string, next?: Step,
 *     exposedIn: string, timeline: Step[], deletedAt?: string}} Resource
 * @typedef {{mode: string, now: string, factor: number, afterPolls?: number, pending: number, next?: object, loadedAt: number}} Clock
 * @typedef {{number: number, at: string, duration: string, operation: string, method: string, path: string, status: number,
 *     ignoredFields: string[], fault?: string, resource?: string}} Call
 */

export const MAX_CALLS = 10_000;

export const state = {
  /** Response of GET /_emulator. @type {{operations: string[], kinds: Kind[]} | null} */
  emulator: null,
  needsToken: false,
  projects: [],
  projectFilter: "",
  /** ID of the selected project. */
  project: null,
  view: "calls",
  /** Snapshots taken on this page. */
  snapshots: [],
  announcementCount: 0,
  ...emptyProject(),
};

/** The state of a project before anything is loaded. */
export function emptyProject() {
  return {
    /** Whether the selected project does not exist. */
    missing: false,
    /** @type {Clock | null} */
    clock: null,
    /** @type {Resource[]} */
    resources: [],
    /** Deleted resources that this page has shown. @type {Resource[]} */
    deleted: [],
    /** @type {Call[]} */
    calls: [],
    /** Number of the last call shown while the list is paused. */
    pausedAt: null,
    /** Event stream: "off", "on" or "lost". */
    connection: "off",
    /** Shown in the inspector: {path} of a resource, or {number} of a call and, once loaded, {call}. */
    selected: null,
    faults: [],
    scripts: [],
    /** Prescribed results of SQL jobs. */
    results: [],
    /** First objects below obs://, and the number of all. */
    objects: { objects: [], total: 0 },
    polling: [],
    upstream: null,
    drift: null,
    /** Responses of the DLI API, by path of the resource. */
    dliResponses: {},
    /** Jobs as the DLI API showed them, by ID: {job, preview}. */
    jobs: {},
    /** Last request and response of each create form. */
    exchanges: { queue: null, connection: null },
    /** Last message for the live region. */
    announcement: "",
    /** Error messages, by place. */
    errors: {},
  };
}

let renderer = () => {};
let scheduled = false;

/** @param {() => void} render renders the whole page */
export function setRenderer(render) {
  renderer = render;
}

/** Renders once before the next frame. */
export function requestRender() {
  if (!scheduled) {
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      renderer();
    });
  }
}

/** @param {Partial<typeof state>} changes */
export function update(changes) {
  Object.assign(state, changes);
  requestRender();
}

/** Shows a message for a few seconds and announces it to screen readers. */
export function announce(text) {
  update({ announcement: text, announcementCount: state.announcementCount + 1 });
}

/**
 * Runs an action. If it fails, shows the error message at the place of the action.
 *
 * @template T
 * @param {string} place
 * @param {() => Promise<T>} action
 * @returns {Promise<T | undefined>}
 */
export async function attempt(place, action) {
  const { errors } = state; // of the project selected now
  try {
    const result = await action();
    delete errors[place];
    requestRender();
    return result;
  } catch (error) {
    if (error.name !== "AbortError") {
      errors[place] = error.message;
      requestRender();
    }
    return undefined;
  }
}
