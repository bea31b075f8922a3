import { toMillis } from "./time.js";

/** Templates of faults, scripts and results. */

const STATUS = { name: "status", label: "HTTP status", type: "number", value: "500" };
const CODE = { name: "code", label: "Error code", value: "DLI.0999" };
const MESSAGE = { name: "message", label: "Message" };

/** Per kind of fault: a title, an operation that it is typical of, and the fields of the form. */
export const FAULTS = {
  error: {
    title: "DLI error response",
    operation: "CreateQueue",
    fields: [STATUS, CODE, { ...MESSAGE, value: "Injected by the console" }],
  },
  "soft-200": { title: "status 200 with is_success false", operation: "CreateQueue", fields: [MESSAGE] },
  "applied-then-timeout": { title: "applied, then a gateway timeout", operation: "CreateQueue", fields: [] },
  latency: {
    title: "delayed response",
    operation: "*",
    fields: [{ name: "by", label: "Delay", value: "2s" }],
  },
  throttle: { title: "too many requests (429)", operation: "*", fields: [MESSAGE] },
  "stale-read": {
    title: "outdated response",
    operation: "ShowEnhancedConnection",
    fields: [{ name: "by", label: "Age", value: "30s" }],
  },
  "not-published": { title: "API not available in the region", operation: "ListElasticResourcePools", fields: [] },
  "reset-connection": {
    title: "connection reset",
    operation: "CreateQueue",
    fields: [{ name: "after", label: "after the call is applied", type: "checkbox" }],
  },
};

export const FREQUENCIES = {
  always: { title: "always" },
  first: { title: "first calls", label: "Number of calls", value: "1", step: "1" },
  every: { title: "every nth call", label: "n", value: "2", step: "1" },
  probability: { title: "random", label: "Probability (0 to 1)", value: "0.5", step: "any" },
};

/** @returns the fault of a form, as in the Admin API */
export function createFault({ kind, operation, frequency, frequencyValue, expiresAfter, after, status, ...texts }) {
  const entries = Object.entries({ ...texts, expiresAfter }).filter(([, value]) => value !== "");
  return {
    operation,
    kind,
    ...Object.fromEntries(entries),
    ...(status ? { status: Number(status) } : {}),
    ...(after ? { after: true } : {}),
    ...(frequency === "always" ? {} : { [frequency]: Number(frequencyValue) }),
  };
}

export function withoutCounters({ calls, hits, ...fault }) {
  return fault;
}

/** Prepares loaded faults for an update: leaves out expired ones and keeps the end of the others. */
export function activeFaults(faults, now) {
  return faults
    .filter(({ expiresAt }) => !expiresAt || toMillis(expiresAt) > now)
    .map(withoutCounters)
    .map(({ expiresAt, ...fault }) =>
      expiresAt ? { ...fault, expiresAfter: `PT${(toMillis(expiresAt) - now) / 1000}S` } : fault,
    );
}

export const SCRIPTS = {
  "Peer fails after 30 seconds": {
    match: { kind: "peer" },
    steps: [{ for: "30s" }, { state: "FAILED", message: "The route table is full" }],
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
  "Queue is held until it is released": { match: { kind: "queue" }, steps: [{ for: "held" }], uses: 1 },
  "Pool needs 20 minutes": { match: { kind: "pool" }, steps: [{ for: "20m" }, { state: "AVAILABLE" }] },
};

export const RESULTS = {
  "Rows for queries of a table": {
    match: { sql: "select*from trips*", type: "QUERY" },
    schema: [{ city: "string" }, { n: "int" }],
    rows: [["Bonn", 7]],
    duration: "3s..9s",
  },
  "Next statement on a queue fails": {
    match: { queue: "etl_*" },
    failure: "DLI.0999: SparkException: Job aborted due to stage failure",
    uses: 1,
  },
};
