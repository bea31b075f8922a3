import { html, nothing, render } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { repeat } from "/_emulator/console/lit-html/directives/repeat.js";
import { requestRender, setRenderer, state, update } from "./state.js";
import { callsView } from "./calls.js";
import { clockView } from "./clock.js";
import { command, createQueueCommand, errorView } from "./components.js";
import { driftView } from "./drift.js";
import { faultsView } from "./faults.js";
import { inspectorView } from "./inspector.js";
import { loadProjects, openProject, startRefreshing } from "./project.js";
import { loadView } from "./loader.js";
import { pollingView } from "./polling.js";
import { objectsView } from "./objects.js";
import { preserveFocus } from "./focus.js";
import { projectsView } from "./projects.js";
import { report } from "./report.js";
import { reportView } from "./report-view.js";
import { resetViewport } from "./viewport.js";
import { resourcesView } from "./resources.js";
import { resultsView } from "./results.js";
import { scriptsView } from "./scripts.js";
import { snapshotsView } from "./snapshots.js";
import { timelineView } from "./timeline.js";
import { tokenForm } from "./token-form.js";
import { updateLists } from "./virtual-list.js";

const VIEWS = {
  report: ["Report", reportView],
  calls: ["Calls", callsView],
  polling: ["Polling", pollingView],
  resources: ["Resources", resourcesView],
  faults: ["Faults", faultsView],
  scripts: ["Scripts", scriptsView],
  results: ["Results", resultsView],
  objects: ["Objects", objectsView],
  snapshots: ["Snapshots", snapshotsView],
  drift: ["Drift", driftView],
};

/** Views that are shown, in this order. */
function viewNames() {
  return Object.keys(VIEWS).filter(
    (name) =>
      (name !== "drift" || state.upstream?.url) &&
      (name !== "report" || report !== null) &&
      (!["results", "objects", "snapshots"].includes(name) || report === null),
  );
}

/** The view that is shown if the address names none. */
const FIRST_VIEW = report === null ? "calls" : "report";

function page() {
  return state.needsToken
    ? tokenForm()
    : html`<a class="skip-link" href="#main" @click=${skipToMain}>Skip to main content</a>
        ${header()}
        <div class="body" ?data-inspecting=${state.selected !== null} ?data-report=${report !== null}>
          ${report === null ? projectsView() : nothing}
          <main id="main" tabindex="-1">${state.project === null ? welcome() : project()}</main>
          ${inspectorView()}
        </div>
        <p class="visually-hidden" role="status">${state.announcement}</p>
        ${state.announcement ? repeat([state.announcementCount], String, () => html`<p class="toast" aria-hidden="true">${state.announcement}</p>`) : nothing}`;
}

function header() {
  return html`<header class="header">
    <div class="brand">
      <img src="/_emulator/console/icon.svg" alt="" width="28" height="28" />
      <h1>DLI Emulator</h1>
      ${state.project === null ? nothing : html`<span class="project-id" title=${state.project}>${state.project}</span> ${connectionStatus()}`}
    </div>
    ${state.project === null ? nothing : clockView()} ${links()}
  </header>`;
}

function connectionStatus() {
  if (report !== null) {
    return html`<span class="connection" data-status="off">report</span>`;
  }
  const lost = state.errors.events ? "no live updates, retrying" : "connection lost, retrying";
  const texts = { on: "live", off: "connecting", lost };
  return html`<span class="connection" data-status=${state.connection}
    >${state.missing ? "not found" : texts[state.connection]}</span
  >`;
}

function links() {
  const theme = document.documentElement.dataset.theme ?? "auto";
  return html`<div class="links">
    ${report === null ? html`<a href="/docs">API</a>` : html`<a href="https://support.huaweicloud.com/intl/en-us/dli/index.html">DLI docs</a>`}
    <label class="field-inline"
      >Theme
      <select .value=${live(theme)} @change=${setTheme}>
        <option value="auto">Auto</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  </div>`;
}

function setTheme(event) {
  const theme = event.target.value;
  if (theme === "auto") {
    localStorage.removeItem("theme");
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem("theme", theme);
    document.documentElement.dataset.theme = theme;
  }
  requestRender();
}

function skipToMain(event) {
  event.preventDefault();
  document.getElementById("main").focus();
}

function welcome() {
  return html`<div class="empty message">
    <h2>${state.projects.length === 0 ? "No projects yet" : "Select a project"}</h2>
    <p>
      Each project ID is isolated: its own resources, virtual time, seed and faults. The first call creates the project:
    </p>
    ${command(createQueueCommand("demo"))}
    <p>Then select <strong>demo</strong> in the list of projects to see the queue start.</p>
  </div>`;
}

function project() {
  return html`${errorView("project")} ${errorView("events")} ${errorView("upstream")} ${state.missing ? missing() : nothing}
  ${state.missing && state.clock === null ? nothing : html`${timelineView()} ${panel()}`}`;
}

function missing() {
  return state.clock === null
    ? html`<div class="empty message">
        <h2>Project ${state.project} does not exist yet</h2>
        <p>The first call creates it:</p>
        ${command(createQueueCommand(state.project))}
      </div>`
    : html`<p class="warning">
        This project was deleted. The page shows its last known state until the project is created again.
      </p>`;
}

function panel() {
  const names = viewNames();
  const shown = names.includes(state.view) ? state.view : FIRST_VIEW;
  return html`<section class="panel" aria-label="Project details">
    <div class="tabs" role="tablist" aria-label="Project details" @keydown=${onTabKey}>
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

function onTabKey(event) {
  const tabs = [...event.currentTarget.querySelectorAll("[role=tab]")];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const tab = tabs.at((tabs.indexOf(document.activeElement) + step) % tabs.length);
    tab.focus();
    tab.click();
  }
}

const PROJECT_ID = /^[0-9A-Za-z]{1,64}$/;

/** Shows the project and the view of the address, for example #demo/calls. */
function onHashChange() {
  const [id, view] = (location.hash.slice(1) || (report?.project.projectId ?? "")).split("/");
  const project = PROJECT_ID.test(id) ? id : null; // it becomes part of shell commands
  if (project !== state.project) {
    resetViewport();
    openProject(project);
  }
  update({ view: VIEWS[view] ? view : FIRST_VIEW });
  if (state.clock !== null) {
    loadView(); // otherwise loaded when the event stream opens
  }
}

let scrolledTo;

/** On a narrow screen, scrolls the selected tab into view. */
function scrollToTab() {
  const tab = document.querySelector("[role=tab][aria-selected=true]");
  if (tab !== null && tab.id !== scrolledTo) {
    const bar = tab.parentElement;
    bar.scrollLeft = tab.offsetLeft - bar.offsetLeft - (bar.clientWidth - tab.clientWidth) / 2;
  }
  scrolledTo = tab?.id;
}

setRenderer(() => {
  preserveFocus(() => render(page(), document.getElementById("app")));
  updateLists();
  scrollToTab();
  document.title = state.project ? `${state.project} · DLI Emulator` : "DLI Emulator";
});
addEventListener("hashchange", onHashChange);
addEventListener("resize", requestRender);
requestRender();
await loadProjects();
onHashChange();
startRefreshing();
