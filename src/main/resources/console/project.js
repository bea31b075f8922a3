import { callAdmin } from "./api.js";
import { followEvents } from "./events.js";
import { announce, attempt, emptyProject, requestRender, state, update } from "./state.js";
import { bufferCall, clearCalls, flushCalls, loadCalls } from "./journal.js";
import { toMillis } from "./time.js";
import { resourcePath } from "./labels.js";
import { report } from "./report.js";
import { cancelAll, load, loadView, throttle } from "./loader.js";

const MAX_DELETED = 200;

/** The clock can change without an event, so it is loaded at this interval, in milliseconds. */
const REFRESH_INTERVAL = 2000;

/** With more resources, the interval is four times as long. */
const MANY_RESOURCES = 300;

let events = new AbortController();
let lastEvent = { id: null };

export async function loadProjects() {
  await attempt("projects", async () => {
    const [emulator, { projects }] = await Promise.all([
      state.emulator ?? callAdmin("GET", ""),
      callAdmin("GET", "/projects"),
    ]);
    update({ emulator, projects, needsToken: false });
  });
}

/** Selects a project and follows its events. */
export function openProject(project) {
  cancelAll();
  clearCalls();
  lastEvent = { id: null };
  update({ project, ...emptyProject() });
  connect();
}

/** Follows the events while the page is visible: a browser opens at most six connections to a server. */
function connect() {
  if (report !== null) {
    showReport();
    return;
  }
  events.abort();
  events = new AbortController();
  update({ connection: "off" });
  if (state.project !== null && !document.hidden) {
    followEvents(state.project, { isReady, onOpen, onEvent, onLost }, lastEvent, events.signal);
  }
}

/** Loads everything once: a report does not change. */
async function showReport() {
  await refresh();
  update({ deleted: report.responses[`/projects/${state.project}/deleted`]?.resources ?? [] });
  loadAll();
}

/** Whether the project exists and the token, if any, is accepted. */
async function isReady() {
  if (!state.needsToken) {
    await refresh();
  }
  return !state.needsToken && !state.missing && !state.errors.project;
}

/** @param {import("./api.js").ApiError} [error] */
function onLost(error) {
  state.errors.events = error?.status > 0 && error.status !== 404 ? error.message : undefined;
  update({ connection: state.missing ? "off" : "lost" });
  if (state.errors.events && !state.needsToken) {
    loadAll();
  }
}

function onOpen() {
  delete state.errors.events;
  update({ connection: "on" });
  refresh();
  loadAll();
}

function loadAll() {
  loadCalls();
  load("upstream", "/upstream", (upstream) => update({ upstream }));
  loadView();
}

/** Responses can arrive in another order than their requests; an older one than the shown one is ignored. */
let requested = 0;
let shown = 0;

/** Loads clock and resources of the selected project. */
export function refresh() {
  const number = ++requested;
  const isNewer = () => number > shown && (shown = number);
  return load(
    "project",
    "",
    (projectState) => isNewer() && show(projectState),
    () => isNewer() && showMissing(),
  );
}

function show({ clock, resources }) {
  const paths = new Set(resources.map(resourcePath));
  keepDeleted((resource) => !paths.has(resourcePath(resource)), clock.now);
  const wentBack = state.clock !== null && toMillis(clock.now) < toMillis(state.clock.now);
  update({
    missing: false,
    clock: { ...clock, loadedAt: performance.now() },
    resources,
    deleted: wentBack ? [] : state.deleted,
  });
}

function showMissing() {
  if (!state.missing && state.clock !== null) {
    announce(`Project ${state.project} was deleted`);
  }
  update({ missing: true });
}

function onEvent(type, data) {
  if (type === "call") {
    onCall(data);
  } else {
    onChange(data);
  }
}

function onCall(call) {
  bufferCall(call);
  throttle("calls", 100, () => {
    flushCalls();
    throttle("view", 400, loadView);
  });
  if (state.clock?.afterPolls) {
    throttle("resources", 300, refresh);
  }
}

function onChange({ at, resource: path, to }) {
  if (!to) {
    keepDeleted((one) => resourcePath(one) === path && toMillis(one.timeline[0].from) <= toMillis(at), at);
  }
  throttle("resources", 150, refresh);
}

/** Tests delete what they created; the timeline still shows it. */
function keepDeleted(isDeleted, at) {
  const deleted = state.resources.filter(isDeleted).map((resource) => ({ ...resource, deletedAt: at }));
  if (deleted.length > 0) {
    const others = state.deleted.filter((one) => !deleted.some((other) => isSame(one, other)));
    update({
      deleted: [...others, ...deleted].slice(-MAX_DELETED),
      resources: state.resources.filter((resource) => !isDeleted(resource)),
    });
  }
}

function isSame(one, other) {
  return resourcePath(one) === resourcePath(other) && one.timeline[0].from === other.timeline[0].from;
}

/** Starts to load projects and the selected project at intervals while the page is visible. */
export function startRefreshing() {
  if (report !== null) {
    return;
  }
  const ifVisible = (action) => () => !document.hidden && !state.needsToken && action();
  setInterval(ifVisible(loadProjects), 4000);
  let ticks = 0;
  const isDue = () => ticks++ % (state.resources.length > MANY_RESOURCES ? 4 : 1) === 0;
  setInterval(
    ifVisible(() => state.project !== null && isDue() && refresh()),
    REFRESH_INTERVAL,
  );
  setInterval(
    ifVisible(() => state.clock?.factor > 0 && requestRender()),
    200,
  );
  document.addEventListener("visibilitychange", connect);
  document.addEventListener("visibilitychange", ifVisible(loadProjects));
}
