import { door, ofWorld } from "./api.js";
import { listen } from "./events.js";
import { attempt, change, draw, MOST_CALLS, state } from "./state.js";
import { millis } from "./time.js";
import { path } from "./kinds.js";

const MOST_GONE = 200;

/** What is read again now and then, since nobody tells of it: a clock that somebody else moves, say. */
const CLOCK_EVERY = 2000;
const RESOURCES_EVERY = 8000;

let listening = new AbortController();
const timers = new Map();

/** What the emulator is, and which worlds there are. */
export async function loadWorlds() {
  await attempt("worlds", async () => {
    const [emulator, { projects }] = await Promise.all([door("GET", ""), door("GET", "/projects")]);
    change({ emulator, worlds: projects, needsToken: false });
  });
}

/** Chooses a world, and hears of it from now on. */
export function enter(project) {
  listening.abort();
  listening = new AbortController();
  change({
    project,
    clock: null,
    resources: [],
    gone: [],
    calls: [],
    live: "off",
    selected: null,
    faults: [],
    scripts: [],
    polling: [],
    upstream: null,
    drift: null,
    told: "",
    problems: {},
  });
  if (project !== null) {
    const { signal } = listening;
    listen(project, { opened: () => opened(project), told: heard, lost: () => change({ live: "lost" }) }, signal);
  }
}

async function opened(project) {
  change({ live: "on" });
  await Promise.all([refresh(), loadCalls(project), loadUpstream(project)]);
}

/** Reads time and resources of the chosen world. */
export async function refresh() {
  const { project } = state;
  await attempt("world", async () => {
    const [clock, { resources }] = await Promise.all([
      ofWorld(project, "GET", "/clock"),
      ofWorld(project, "GET", "/resources"),
    ]);
    if (project === state.project) {
      setClock(clock);
      change({ resources });
    }
  });
}

async function refreshClock() {
  const { project } = state;
  await attempt("world", async () => {
    const clock = await ofWorld(project, "GET", "/clock");
    if (project === state.project) {
      setClock(clock);
    }
  });
}

function setClock(clock) {
  const before = state.clock;
  if (before && millis(clock.now) < millis(before.now)) {
    state.gone = [];
  }
  change({ clock: { ...clock, readAt: performance.now() } });
}

async function loadCalls(project) {
  await attempt("calls", async () => {
    const { calls } = await ofWorld(project, "GET", `/journal?limit=${MOST_CALLS}`);
    if (project === state.project) {
      addCalls(calls.map((call) => ({ ...short(call), unread: call.unread.length })));
    }
  });
}

function short({ number, at, took, operation, method, path, status, fault, about }) {
  return { number, at, took, operation, method, path, status, fault, about };
}

function addCalls(more) {
  const known = new Set(state.calls.map((call) => call.number));
  const fresh = more.filter((call) => !known.has(call.number));
  if (fresh.length > 0) {
    const all = [...state.calls, ...fresh];
    change({ calls: all.sort((one, other) => one.number - other.number).slice(-MOST_CALLS) });
  }
}

async function loadUpstream(project) {
  await attempt("drift", async () => {
    const upstream = await ofWorld(project, "GET", "/upstream");
    if (project === state.project) {
      change({ upstream });
    }
  });
}

/** One event of the chosen world. */
function heard(type, data) {
  if (type === "call") {
    hearCall(data);
  } else {
    hearChange(data);
  }
}

function hearCall(call) {
  arrived.push(call);
  soon("calls", 100, takeCalls);
  if (state.clock?.afterPolls) {
    soon("clock", 300, refreshClock);
  }
}

/** Calls that have not been drawn yet: a client can call more often than a screen shows. */
const arrived = [];

function takeCalls() {
  addCalls(arrived.splice(0));
  attemptsOf(state.view);
}

function hearChange({ at, resource, to }) {
  if (!to) {
    keepGone(resource, at);
  }
  soon("resources", 150, refresh);
}

/** A test takes away what it made; what became of it is worth a look all the same. */
function keepGone(resource, at) {
  const gone = state.resources.filter((known) => path(known) === resource).map((known) => ({ ...known, goneAt: at }));
  change({
    gone: [...state.gone, ...gone].slice(-MOST_GONE),
    resources: state.resources.filter((known) => path(known) !== resource),
  });
}

/** Not more often than that, and not at once for each of many. */
function soon(what, delay, action) {
  if (!timers.has(what)) {
    timers.set(
      what,
      setTimeout(() => {
        timers.delete(what);
        if (state.project !== null) {
          action();
        }
      }, delay),
    );
  }
}

/** What the views want to know anew after calls. */
const readers = new Map();

/** @param {() => Promise<void>} reader reads what a view shows */
export function readWith(view, reader) {
  readers.set(view, reader);
}

function attemptsOf(view) {
  const reader = readers.get(view);
  if (reader) {
    soon(view, 400, reader);
  }
}

/** Reads what the chosen view shows. */
export function readView() {
  if (state.project !== null) {
    readers.get(state.view)?.();
  }
}

/** Begins to look now and then, as long as the page is seen. */
export function keepLooking() {
  const whenSeen = (action) => () => document.visibilityState === "visible" && !state.needsToken && action();
  setInterval(whenSeen(loadWorlds), 4000);
  setInterval(whenSeen(() => state.project !== null && refreshClock()), CLOCK_EVERY);
  setInterval(whenSeen(() => state.project !== null && refresh()), RESOURCES_EVERY);
  setInterval(whenSeen(() => state.clock?.factor > 0 && draw()), 200);
}
