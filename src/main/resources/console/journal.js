import { change, MOST_CALLS, state } from "./state.js";
import { readOf } from "./reading.js";

/** The calls of the chosen world, as far as this page knows them. */

/** Those that have not been drawn yet: a client can call more often than a screen shows. */
let arrived = [];

export function loadCalls() {
  const last = state.calls.at(-1)?.number ?? 0;
  return readOf("calls", `/journal?limit=${MOST_CALLS}`, ({ calls }) => {
    if ((calls.at(-1)?.number ?? 0) < last) {
      change({ calls: [], paused: null }); // another process answers, and counts anew
    }
    add(calls.map((call) => ({ ...short(call), ignoredFieldCount: call.ignoredFields.length })));
  });
}

function short({ number, at, duration, operation, method, path, status, fault, resource }) {
  return { number, at, duration, operation, method, path, status, fault, resource };
}

export function arrive(call) {
  arrived.push(call);
}

export function takeArrived() {
  add(arrived);
  arrived = [];
}

export function forgetCalls() {
  arrived = [];
  change({ calls: [] });
}

function add(more) {
  const known = new Set(state.calls.map((call) => call.number));
  const fresh = more.filter((call) => !known.has(call.number));
  if (fresh.length > 0) {
    const all = [...state.calls, ...fresh];
    change({ calls: all.sort((one, other) => one.number - other.number).slice(-MOST_CALLS) });
  }
}
