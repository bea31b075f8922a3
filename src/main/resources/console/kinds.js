/** What the page has to know of kinds and states, beyond what the API says of each. */

/** In the order of their lanes. */
export const KINDS = ["pool", "queue", "connection", "peer", "cu"];

export const KIND_NAMES = {
  pool: "Elastic resource pools",
  queue: "Queues",
  connection: "Connections and their peers",
  peer: "Peers",
  cu: "CUs of queues",
};

/** Into which states the operator can force a resource; the API refuses any other. */
export const FORCIBLE = {
  queue: ["AVAILABLE", "USED"],
  pool: ["AVAILABLE", "FAILED"],
  peer: ["ACTIVE", "FAILED"],
  connection: [],
  cu: [],
};

/** Of which kinds a resource can be held before its next step. */
export const HOLDABLE = new Set(["queue", "pool", "peer"]);

const FAMILIES = {
  AVAILABLE: "ready",
  ACTIVE: "ready",
  CREATING: "starting",
  ASSIGNING: "starting",
  SCALING: "changing",
  RESTARTING: "changing",
  FAILED: "failed",
  DELETED: "gone",
};

/** The family that gives a state its colour, its pattern and its sign. */
export function family(state) {
  return FAMILIES[state] ?? "other";
}

export const SIGNS = {
  ready: "●",
  starting: "◔",
  changing: "↻",
  failed: "✕",
  gone: "–",
  other: "■",
  held: "‖",
};

/** @returns {string} kind and id as the API writes them in one */
export function path(resource) {
  return `${resource.kind}/${resource.id}`;
}

/** What people call the resource with this path, as far as it is known. @param {import("./state.js").Resource[]} resources */
export function readable(wanted, resources) {
  const [kind, id, bound] = wanted.split("/");
  const name =
    resources.find((one) => one.kind === (kind === "peer" ? "connection" : kind) && one.id === id)?.name ?? id;
  return bound ? `${kind} ${name} – ${bound}` : `${kind} ${name}`;
}

/** What people call it. */
export function title(resource) {
  if (resource.kind === "peer") {
    return resource.id.slice(resource.id.indexOf("/") + 1);
  }
  return resource.name ?? (resource.kind === "connection" ? resource.id.slice(0, 8) : resource.id);
}
