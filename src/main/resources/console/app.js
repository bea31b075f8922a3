import { html, nothing, render } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { repeat } from "/_emulator/console/lit-html/directives/repeat.js";
import { change, draw, drawWith, state } from "./state.js";
import { callsView } from "./calls.js";
import { clockView } from "./clock.js";
import { command, firstCall, problem } from "./parts.js";
import { cut } from "./camera.js";
import { driftView } from "./drift.js";
import { enter, keepLooking, loadWorlds } from "./world.js";
import { faultsView } from "./faults.js";
import { keepingFocus } from "./focus.js";
import { inspectorView } from "./inspector.js";
import { pollingView } from "./polling.js";
import { readView } from "./reading.js";
import { resourcesView } from "./resources.js";
import { scriptsView } from "./scripts.js";
import { snapshotsView } from "./snapshots.js";
import { timelineView } from "./timeline.js";
import { tokenView } from "./token.js";
import { watchLists } from "./list.js";
import { worldsView } from "./worlds.js";

const VIEWS = {
  calls: ["Calls", callsView],
  polling: ["Polling", pollingView],
  resources: ["Resources", resourcesView],
  faults: ["Faults", faultsView],
  scripts: ["Scripts", scriptsView],
  snapshots: ["Snapshots", snapshotsView],
  drift: ["Drift", driftView],
};

function page() {
  return state.needsToken
    ? tokenView()
    : html`<a class="skip" href="#main" @click=${skip}>Skip to the world</a>
        ${header()}
        <div class="body" ?data-inspecting=${state.selected !== null}>
          ${worldsView()}
          <main id="main" tabindex="-1">
            ${state.project === null ? welcome() : html`${problem("world")} ${problem("live")} ${problem("upstream")} ${state.absent ? absent() : nothing} ${state.absent && state.clock === null ? nothing : html`${timelineView()} ${panel()}`}`}
          </main>
          ${inspectorView()}
        </div>
        <p class="hidden" role="status">${state.told}</p>
        ${state.told ? repeat([state.times], String, () => html`<p class="toast" aria-hidden="true">${state.told}</p>`) : nothing}`;
}

function header() {
  return html`<header class="top">
    <div class="brand">
      <img src="/_emulator/console/icon.svg" alt="" width="28" height="28" />
      <h1>DLI Emulator</h1>
      ${state.project === null ? nothing : html`<span class="project" title=${state.project}>${state.project}</span> ${connection()}`}
    </div>
    ${state.project === null ? nothing : clockView()} ${theme()}
  </header>`;
}

function connection() {
  const lost = state.problems.live ? "not live, trying again" : "connection lost, trying again";
  const texts = { on: "live", off: "connecting", lost };
  return html`<span class="live" data-live=${state.live}>${state.absent ? "not there" : texts[state.live]}</span>`;
}

function theme() {
  const chosen = document.documentElement.dataset.theme ?? "auto";
  return html`<div class="links">
    <a href="/docs">API</a>
    <label class="field-inline"
      >Theme
      <select .value=${live(chosen)} @change=${setTheme}>
        <option value="auto">Auto</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  </div>`;
}

function setTheme(event) {
  const chosen = event.target.value;
  if (chosen === "auto") {
    localStorage.removeItem("theme");
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem("theme", chosen);
    document.documentElement.dataset.theme = chosen;
  }
  draw();
}

function skip(event) {
  event.preventDefault();
  document.getElementById("main").focus();
}

function absent() {
  return state.clock === null
    ? html`<div class="empty welcome">
        <h2>The world ${state.project} has not begun</h2>
        <p>It begins with the first call, and is shown here as soon as it has:</p>
        ${command(firstCall(state.project))}
      </div>`
    : html`<p class="warning">
        This world has ended. What is shown is what was seen of it last; if it begins anew, it is shown here.
      </p>`;
}

function welcome() {
  return html`<div class="empty welcome">
    <h2>${state.worlds.length === 0 ? "No world has begun yet" : "Choose a world"}</h2>
    <p>Each project id is a world of its own: its resources, its clock, its chance. It begins with the first call:</p>
    ${command(firstCall("demo"))}
    <p>Then choose <strong>demo</strong> among the worlds, and watch the queue start.</p>
  </div>`;
}

function panel() {
  const names = Object.keys(VIEWS).filter((name) => name !== "drift" || state.upstream?.url);
  const shown = names.includes(state.view) ? state.view : "calls";
  return html`<section class="panel" aria-label="About this world">
    <div class="tabs" role="tablist" aria-label="About this world" @keydown=${turn}>
      ${names.map(
        (name) =>
          html`<a
            role="tab"
            id=${`tab-${name}`}
            href=${`#${state.project}/${name}`}
            aria-selected=${name === shown}
            aria-controls="panel"
            tabindex=${name === shown ? 0 : -1}
            >${VIEWS[name][0]}</a
          >`,
      )}
    </div>
    <div class="panel-body" id="panel" role="tabpanel" aria-labelledby=${`tab-${shown}`} data-view=${shown}>
      ${VIEWS[shown][1]()}
    </div>
  </section>`;
}

let tabSeen;

/** Arrows go from tab to tab. */
function turn(event) {
  const tabs = [...event.currentTarget.querySelectorAll("[role=tab]")];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const tab = tabs.at((tabs.indexOf(document.activeElement) + step) % tabs.length);
    tab.focus();
    tab.click();
  }
}

const PROJECT_ID = /^[0-9A-Za-z]{1,64}$/;

/** The address says which world is looked at, and how: #demo/calls */
function follow() {
  const [named, view] = location.hash.slice(1).split("/");
  const project = PROJECT_ID.test(named) ? named : null; // an address can say anything, and comes into lines to paste
  if (project !== state.project) {
    cut();
    enter(project);
  }
  change({ view: VIEWS[view] ? view : "calls" });
  if (state.clock !== null) {
    readView(); // before it is known that there is such a world, a question would begin it
  }
}

/** On a narrow screen not all tabs are seen; the chosen one is. */
function showTab() {
  const tab = document.querySelector("[role=tab][aria-selected=true]");
  if (tab !== null && tab.id !== tabSeen) {
    const bar = tab.parentElement;
    bar.scrollLeft = tab.offsetLeft - bar.offsetLeft - (bar.clientWidth - tab.clientWidth) / 2;
  }
  tabSeen = tab?.id;
}

drawWith(() => {
  keepingFocus(() => render(page(), document.getElementById("app")));
  watchLists();
  showTab();
  document.title = state.project ? `${state.project} · DLI Emulator` : "DLI Emulator";
});
addEventListener("hashchange", follow);
addEventListener("resize", draw);
draw();
await loadWorlds();
follow();
keepLooking();
