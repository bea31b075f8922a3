/** Names of resources, and icons of states. */

const CATEGORIES = {
  AVAILABLE: "ready",
  ACTIVE: "ready",
  FINISHED: "ready",
  CREATING: "starting",
  ASSIGNING: "starting",
  LAUNCHING: "starting",
  SCALING: "changing",
  RESTARTING: "changing",
  RUNNING: "changing",
  FAILED: "failed",
  DELETED: "deleted",
};

/** The category determines colour, pattern and icon of a state. */
export function stateCategory(state) {
  return CATEGORIES[state] ?? "other";
}

export const ICONS = {
  ready: "●",
  starting: "◔",
  changing: "↻",
  failed: "✕",
  deleted: "–",
  other: "■",
  held: "‖",
};

/** @returns {string} kind and ID, as in the Admin API */
export function resourcePath({ kind, id }) {
  return `${kind}/${id}`;
}

/** @returns {string} the name, without that of the parent */
export function resourceName({ name, id }) {
  return name ?? id.slice(id.indexOf("/") + 1);
}

/** Whether a resource exists in each new project. */
export function isPreset({ id }) {
  return id === "default";
}

/** @returns {string} a path with the name instead of the ID. @param {import("./state.js").Resource[]} resources */
export function readablePath(path, resources) {
  const [kind, id, child] = path.split("/");
  const name = resources.find((resource) => resource.id === id && resource.name)?.name ?? id;
  return child ? `${kind} ${name} – ${child}` : `${kind} ${name}`;
}
