import { door } from "./api.js";
import { listen } from "./events.js";
import { attempt, change, draw, ofAWorld, state, tell } from "./state.js";
import { arrive, forgetCalls, loadCalls, takeArrived } from "./journal.js";
import { millis } from "./time.js";
import { path } from "./kinds.js";
import { leave, readOf, readView, soon } from "./reading.js";

const MOST_GONE = 200;

/** What is read again now and then, since nobody tells of it: a clock that somebody else moves, say. */
const EVERY = 2000;
const MANY = 300;

/** What this page listens with, and up to which event it has heard. */
let attention = new AbortController();
let heardOf = { id: null };

/** What the emulator is, and which worlds there are. */
export async function loadWorlds() {
  await attempt("worlds", async () => {
    const [emulator, { projects }] = await Promise.all([door("GET", ""), door("GET", "/projects")]);
    change({ emulator, worlds: projects, needsToken: false });
  });
}

/** Chooses a world, and hears of it from now on. */
export function enter(project) {
  leave();
  forgetCalls();
  heardOf = { id: null };
  change({ project, ...ofAWorld() });
  attend();
}

/** Listens while the page is seen. A browser opens six connections to a server at most, and a page that listens holds one. */
function attend() {
  attention.abort();
  attention = new AbortController();
  change({ live: "off" });
  if (state.project !== null && !document.hidden) {
    listen(state.project, { ready: isThere, opened, told: heard, lost }, heardOf, attention.signal);
  }
}

/** Whether there is something to listen to, and somebody who may. */
async function isThere() {
  if (!state.needsToken) {
    await refresh();
  }
  return !state.needsToken && !state.absent && !state.problems.world;
}

/** @param {import("./api.js").Refused} [problem] what the server said, if it did */
function lost(problem) {
  state.problems.live = problem?.status > 0 ? problem.message : undefined;
  change({ live: state.absent ? "off" : "lost" });
  if (state.problems.live && !state.needsToken) {
    readAll();
  }
}

function opened() {
  delete state.problems.live;
  change({ live: "on" });
  refresh();
  readAll();
}

function readAll() {
  loadCalls();
  readOf("upstream", "/upstream", (upstream) => change({ upstream }));
  readView();
}

/** How often the chosen world was looked at, and which look is shown: an answer that comes after that to a later look is old. */
let looks = 0;
let shown = 0;

/** Reads time and resources of the chosen world, in the one way by which none begins that is not there. */
export function refresh() {
  const turn = ++looks;
  const isNews = () => turn > shown && (shown = turn);
  return readOf(
    "world",
    "",
    (glance) => isNews() && show(glance),
    () => isNews() && hide(),
  );
}

function show({ clock, resources }) {
  const there = new Set(resources.map(path));
  keepGone((known) => !there.has(path(known)), clock.now);
  const wentBack = state.clock !== null && millis(clock.now) < millis(state.clock.now);
  change({
    absent: false,
    clock: { ...clock, readAt: performance.now() },
    resources,
    gone: wentBack ? [] : state.gone,
  });
}

function hide() {
  if (!state.absent && state.clock !== null) {
    tell(`The world ${state.project} has ended`);
  }
  change({ absent: true });
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
  arrive(call);
  soon("calls", 100, () => {
    takeArrived();
    soon("view", 400, readView);
  });
  if (state.clock?.afterPolls) {
    soon("resources", 300, refresh);
  }
}

function hearChange({ at, resource, to }) {
  if (!to) {
    keepGone((known) => path(known) === resource && millis(known.timeline[0].from) <= millis(at), at);
  }
  soon("resources", 150, refresh);
}

/** A test takes away what it made; what became of it is worth a look all the same. */
function keepGone(isGone, at) {
  const gone = state.resources.filter(isGone).map((known) => ({ ...known, goneAt: at }));
  if (gone.length > 0) {
    const others = state.gone.filter((known) => !gone.some((one) => isSame(one, known))); // an old look may bring one back
    change({
      gone: [...others, ...gone].slice(-MOST_GONE),
      resources: state.resources.filter((known) => !isGone(known)),
    });
  }
}

function isSame(one, other) {
  return path(one) === path(other) && one.timeline[0].from === other.timeline[0].from;
}

/** Begins to look now and then, as long as the page is seen. */
export function keepLooking() {
  const whenSeen = (action) => () => !document.hidden && !state.needsToken && action();
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
  document.addEventListener("visibilitychange", attend);
  document.addEventListener("visibilitychange", whenSeen(loadWorlds));
}
