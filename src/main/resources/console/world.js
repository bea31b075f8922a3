import { door, ofWorld } from "./api.js";
import { listen } from "./events.js";
import { attempt, change, draw, MOST_CALLS, state } from "./state.js";
import { millis } from "./time.js";
import { path } from "./kinds.js";

const MOST_GONE = 200;

/** What is read again now and then, since nobody tells of it: a clock that somebody else moves, say. */
const EVERY = 2000;
const MANY = 300;

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
    absent: false,
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
    listen(project, { ready: () => isThere(project), opened: () => opened(project), told: heard, lost }, signal);
  }
}

/** Whether there is something to listen to. */
async function isThere(project) {
  if (project === state.project) {
    await refresh();
  }
  return !state.absent && !state.problems.world;
}

function lost() {
  change({ live: state.absent ? "off" : "lost" });
}

async function opened(project) {
  change({ live: "on" });
  await Promise.all([refresh(), loadCalls(project), loadUpstream(project)]);
  readView();
}

/** How often the chosen world was looked at: an answer that comes after that to a later look is old. */
let looks = 0;

/** Reads time and resources of the chosen world, in the one way by which none begins that is not there. */
export async function refresh() {
  const { project } = state;
  const turn = ++looks;
  await attempt("world", async () => {
    const glance = await glanceAt(project);
    if (turn === looks) {
      change({ absent: glance === null });
      if (glance !== null) {
        setClock(glance.clock);
        change({ resources: glance.resources });
      }
    }
  });
}

async function glanceAt(project) {
  try {
    return await ofWorld(project, "GET", "");
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

function setClock(clock) {
  const before = state.clock;
  if (before && millis(clock.now) < millis(before.now)) {
    state.gone = [];
  }
  change({ clock: { ...clock, readAt: performance.now() } });
}

async function loadCalls(project) {
  const last = state.calls.at(-1)?.number ?? 0;
  await attempt("calls", async () => {
    const { calls } = await ofWorld(project, "GET", `/journal?limit=${MOST_CALLS}`);
    if (project === state.project) {
      if ((calls.at(-1)?.number ?? 0) < last) {
        state.calls = []; // another process answers, and counts anew
      }
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
    soon("resources", 300, refresh);
  }
}

/** Calls that have not been drawn yet: a client can call more often than a screen shows. */
const arrived = [];

function takeCalls() {
  addCalls(arrived.splice(0));
  soon("view", 400, readView);
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

/**
 * @param {string} view
 * @param {string} path where the API tells what it shows
 * @param {(answer: any) => Partial<typeof state>} read
 */
export function readWith(view, path, read) {
  readers.set(view, async () => {
    const { project } = state;
    await attempt(view, async () => {
      const answer = await ofWorld(project, "GET", path);
      if (project === state.project) {
        change(read(answer));
      }
    });
  });
}

/** Reads what the chosen view shows. */
export function readView() {
  if (state.project !== null && !state.absent) {
    readers.get(state.view)?.();
  }
}

/** Begins to look now and then, as long as the page is seen. */
export function keepLooking() {
  const whenSeen = (action) => () => document.visibilityState === "visible" && !state.needsToken && action();
  setInterval(whenSeen(loadWorlds), 4000);
  let ticks = 0;
  const pace = () => (state.resources.length > MANY ? 4 : 1);
  setInterval(
    whenSeen(() => state.project !== null && ticks++ % pace() === 0 && refresh()),
    EVERY,
  );
  setInterval(
    whenSeen(() => state.clock?.factor > 0 && draw()),
    200,
  );
}
