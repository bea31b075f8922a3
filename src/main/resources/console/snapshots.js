import { html } from "/_emulator/console/lit-html/lit-html.js";
import { callProject } from "./api.js";
import { announce, attempt, state, update } from "./state.js";
import { dateTime, timeOfDay, toMillis } from "./time.js";
import { emptyState, errorView } from "./components.js";
import { loadProjects, refresh } from "./project.js";
import { navigateTo } from "./projects.js";

const MAX_SNAPSHOTS = 10;

async function take() {
  const { project } = state;
  const snapshot = await attempt("snapshots", () => callProject(project, "GET", "/snapshot"));
  if (snapshot) {
    const taken = { project, snapshot, at: toMillis(snapshot.takenAt), realTime: Date.now(), resourceCount: state.resources.length };
    update({ snapshots: [taken, ...state.snapshots].slice(0, MAX_SNAPSHOTS) });
    announce(`Took a snapshot of ${project}`);
  }
}

function download({ project, snapshot, at }) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(snapshot, null, 2)], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), {
    href: url,
    download: `${project}-${new Date(at).toISOString().replace(/[:.]/g, "-")}.json`,
  });
  link.click();
  URL.revokeObjectURL(url);
}

async function restore(project, snapshot) {
  const restored = await attempt("snapshots", () => callProject(project, "PUT", "/snapshot", snapshot));
  if (restored && project === state.project) {
    announce(`Restored ${project} to ${dateTime(toMillis(restored.now))}`);
    await refresh();
    update({ deleted: [] });
  }
}

async function restoreFile({ target }) {
  const { project } = state;
  const [file] = target.files;
  if (file) {
    const snapshot = await attempt("snapshots", async () => JSON.parse(await file.text()));
    target.value = "";
    if (snapshot) {
      await restore(project, snapshot);
    }
  }
}

async function fork(event) {
  event.preventDefault();
  const { projectId } = Object.fromEntries(new FormData(event.target));
  const created = await attempt("snapshots", () =>
    callProject(state.project, "POST", "/fork", projectId ? { projectId } : {}),
  );
  if (created) {
    await loadProjects();
    navigateTo(created.projectId);
  }
}

/** Takes, restores and saves snapshots of the project, and forks it. */
export function snapshotsView() {
  return html`<div class="add-form">
      <div class="group">
        <button class="button primary" @click=${take}>Take snapshot</button>
        <label class="button file"
          >Restore from file <input type="file" accept="application/json,.json" @change=${restoreFile}
        /></label>
      </div>
      <form class="form inline" aria-label="Fork this project" @submit=${fork}>
        <label
          >Project ID of the fork
          <input name="projectId" pattern="[0-9A-Za-z]{1,64}" placeholder="generated if empty" autocomplete="off"
        /></label>
        <button class="button">Fork project</button>
      </form>
    </div>
    ${errorView("snapshots")}
    ${
      state.snapshots.length === 0
        ? emptyState(
            "No snapshots",
            "A snapshot contains the whole project with its virtual time and all pending changes. This page keeps the latest ten until it is closed. Save a snapshot as a file to keep it longer.",
            `curl ${location.origin}/_emulator/projects/${state.project}/snapshot -o snapshot.json`,
          )
        : html`<ul class="snapshots">
            ${state.snapshots.map(item)}
          </ul>`
    }`;
}

function item(taken) {
  return html`<li data-testid="snapshot">
    <span
      ><strong>${taken.project}</strong> at ${dateTime(taken.at)}, ${taken.resourceCount} resources
      <small>taken at ${timeOfDay(taken.realTime)} UTC</small></span
    >
    <span class="group">
      <button class="button small" @click=${() => restore(state.project, taken.snapshot)}>Restore into this project</button>
      <button class="button small" @click=${() => download(taken)}>Save as file</button>
    </span>
  </li>`;
}
