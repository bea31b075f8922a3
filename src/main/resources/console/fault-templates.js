import { millis } from "./time.js";

/** Faults to begin with: what each kind can say of itself, and an operation that it is often wanted for. */

const STATUS = { name: "status", label: "HTTP status", type: "number", value: "500" };
const CODE = { name: "code", label: "Code", value: "DLI.0999" };
const MESSAGE = { name: "message", label: "Message", value: "" };

export const TEMPLATES = {
  error: {
    title: "A refusal",
    operation: "CreateQueue",
    fields: [STATUS, CODE, { ...MESSAGE, value: "Injected by the console" }],
  },
  "soft-200": { title: "A success that says it is none", operation: "CreateQueue", fields: [MESSAGE] },
  "applied-then-timeout": { title: "Done, and told that it took too long", operation: "CreateQueue", fields: [] },
  latency: {
    title: "An answer that comes late",
    operation: "*",
    fields: [{ name: "by", label: "Late by", value: "2s" }],
  },
  throttle: { title: "Too many calls (429)", operation: "*", fields: [MESSAGE] },
  "stale-read": {
    title: "A read that sees the past",
    operation: "ShowEnhancedConnection",
    fields: [{ name: "by", label: "Old by", value: "30s" }],
  },
  "not-published": { title: "A call that the region does not have", operation: "ListElasticResourcePools", fields: [] },
  "reset-connection": {
    title: "A connection that breaks",
    operation: "CreateQueue",
    fields: [{ name: "after", label: "after the call is done", type: "checkbox" }],
  },
};

export const OFTEN = {
  always: "every time",
  first: "the first so many times",
  every: "every so many times",
  probability: "by chance (0 to 1)",
};

/** A fault as the API takes it, of what a form says. */
export function faultOf({ kind, operation, often, times, expiresAfter, after, status, ...texts }) {
  const filled = Object.entries(texts).filter(([, value]) => value !== "");
  return {
    operation,
    kind,
    ...Object.fromEntries(filled),
    ...(status ? { status: Number(status) } : {}),
    ...(after ? { after: true } : {}),
    ...(often === "always" ? {} : { [often]: Number(times) }),
    ...(expiresAfter ? { expiresAfter } : {}),
  };
}

/** A fault without what the API counts. */
export function uncounted({ calls, hits, ...fault }) {
  return fault;
}

/** Those that are not over yet, as the API takes them: what lasts for a time ends when it would have. */
export function given(faults, now) {
  return faults
    .filter(({ expiresAt }) => !expiresAt || millis(expiresAt) > now)
    .map(uncounted)
    .map(({ expiresAt, ...fault }) =>
      expiresAt ? { ...fault, expiresAfter: `PT${(millis(expiresAt) - now) / 1000}S` } : fault,
    );
}

export const SCRIPTS = {
  "A peer that fails after 30 seconds": {
    match: { kind: "peer" },
    steps: [{ for: "30s" }, { state: "FAILED", message: "The route table has no room left" }],
    uses: 1,
  },
  "One peer in ten fails, after 2 to 8 minutes": {
    match: { kind: "peer" },
    steps: [
      { state: "CREATING", for: "2m..8m" },
      {
        oneOf: [
          { weight: 9, state: "ACTIVE" },
          { state: "FAILED", message: "No route" },
        ],
      },
    ],
  },
  "A queue that waits until it is released": { match: { kind: "queue" }, steps: [{ for: "held" }], uses: 1 },
  "A pool that needs 20 minutes": { match: { kind: "pool" }, steps: [{ for: "20m" }, { state: "AVAILABLE" }] },
};
