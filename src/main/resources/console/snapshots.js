import { html } from "/_emulator/console/lit-html/lit-html.js";
import { ofWorld } from "./api.js";
import { attempt, change, state, tell } from "./state.js";
import { clockTime, dateTime, millis } from "./time.js";
import { empty, problem } from "./parts.js";
import { loadWorlds, refresh } from "./world.js";
import { choose } from "./worlds.js";

const MOST = 10;

async function keep() {
  const { project } = state;
  const snapshot = await attempt("snapshots", () => ofWorld(project, "GET", "/snapshot"));
  if (snapshot) {
    const taken = { project, snapshot, at: millis(snapshot.takenAt), takenAt: Date.now(), resources: state.resources.length };
    change({ kept: [taken, ...state.kept].slice(0, MOST) });
    tell(`A snapshot of ${project} is taken`);
  }
}

function save({ project, snapshot, at }) {
  const file = URL.createObjectURL(new Blob([JSON.stringify(snapshot, null, 2)], { type: "application/json" }));
  const link = Object.assign(document.createElement("a"), {
    href: file,
    download: `${project}-${new Date(at).toISOString().replace(/[:.]/g, "-")}.json`,
  });
  link.click();
  URL.revokeObjectURL(file);
}

async function restore(project, snapshot) {
  const done = await attempt("snapshots", () => ofWorld(project, "PUT", "/snapshot", snapshot));
  if (done && project === state.project) {
    tell(`${project} is as it was at ${dateTime(millis(done.now))}`);
    await refresh();
    change({ gone: [] });
  }
}

async function load(event) {
  const { project } = state;
  const [file] = event.target.files;
  if (file) {
    const snapshot = await attempt("snapshots", async () => JSON.parse(await file.text()));
    event.target.value = "";
    if (snapshot) {
      await restore(project, snapshot);
    }
  }
}

async function fork(event) {
  event.preventDefault();
  const { projectId } = Object.fromEntries(new FormData(event.target));
  const made = await attempt("snapshots", () =>
    ofWorld(state.project, "POST", "/fork", projectId ? { projectId } : {}),
  );
  if (made) {
    await loadWorlds();
    choose(made.projectId);
  }
}

/** The whole world, with all that is still to come: kept, put back, copied. */
export function snapshotsView() {
  return html`<div class="add">
      <div class="group">
        <button class="button primary" @click=${keep}>Take a snapshot</button>
        <label class="button file"
          >Load from a file <input type="file" accept="application/json,.json" @change=${load}
        /></label>
      </div>
      <form class="form inline" aria-label="Fork this world" @submit=${fork}>
        <label
          >Project id of a copy
          <input name="projectId" pattern="[0-9A-Za-z]{1,64}" placeholder="made up if empty" autocomplete="off"
        /></label>
        <button class="button">Fork this world</button>
      </form>
    </div>
    ${problem("snapshots")}
    ${
      state.kept.length === 0
        ? empty(
            "No snapshot taken here",
            "A snapshot holds the whole world, its clock and what is still to come included. This page keeps the latest ten until it is closed; save one as a file to keep it for good.",
            `curl ${location.origin}/_emulator/projects/${state.project}/snapshot -o world.json`,
          )
        : html`<ul class="snapshots">
            ${state.kept.map(item)}
          </ul>`
    }`;
}

function item(taken) {
  return html`<li data-testid="snapshot">
    <span
      ><strong>${taken.project}</strong> at ${dateTime(taken.at)}, ${taken.resources} resources
      <small>taken at ${clockTime(taken.takenAt)}</small></span
    >
    <span class="group">
      <button class="button small" @click=${() => restore(state.project, taken.snapshot)}>Put back into this world</button>
      <button class="button small" @click=${() => save(taken)}>Save as a file</button>
    </span>
  </li>`;
}
