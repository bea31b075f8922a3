import { MAX_CALLS, state, update } from "./state.js";
import { load } from "./loader.js";

/** Calls of the selected project. */

/** Received but not rendered yet, since calls can arrive faster than frames. */
let buffer = [];

export function loadCalls() {
  const last = state.calls.at(-1)?.number ?? 0;
  return load("calls", `/journal?limit=${MAX_CALLS}`, ({ calls }) => {
    if ((calls.at(-1)?.number ?? 0) < last) {
      update({ calls: [], pausedAt: null }); // another process responds, with its own numbers
    }
    add(calls.map(summarize));
  });
}

function summarize({ number, at, duration, operation, method, path, status, ignoredFields, fault, resource }) {
  return { number, at, duration, operation, method, path, status, ignoredFields, fault, resource };
}

export function bufferCall(call) {
  buffer.push(call);
}

export function flushCalls() {
  add(buffer);
  buffer = [];
}

export function clearCalls() {
  buffer = [];
  update({ calls: [] });
}

function add(calls) {
  const known = new Set(state.calls.map((call) => call.number));
  const added = calls.filter((call) => !known.has(call.number));
  if (added.length > 0) {
    const all = [...state.calls, ...added].sort((one, other) => one.number - other.number);
    update({ calls: all.slice(-MAX_CALLS) });
  }
}
