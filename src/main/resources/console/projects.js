import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { callAdmin, callProject } from "./api.js";
import { attempt, state, update } from "./state.js";
import { dateTime, toMillis } from "./time.js";
import { loadProjects, openProject } from "./project.js";
import { errorView } from "./components.js";
import { virtualList } from "./virtual-list.js";

const ROW_HEIGHT = 52;

/** Selects a project through the address, so that the address can be shared. */
export function navigateTo(project) {
  location.hash = `#${project}/${state.view}`;
}

async function create(event) {
  event.preventDefault();
  const form = event.target;
  const { projectId, timing, frozen, seed } = Object.fromEntries(new FormData(form));
  const created = await attempt("create-project", () =>
    callAdmin("POST", "/projects", {
      ...(projectId ? { projectId } : {}),
      ...(seed ? { seed: Number(seed) } : {}),
      timing,
      clock: { mode: frozen ? "frozen" : "real" },
    }),
  );
  if (created) {
    form.reset();
    form.closest("details").open = false;
    await loadProjects();
    navigateTo(created.projectId);
    document.getElementById("main").focus();
  }
}

/** @returns {Promise<boolean>} whether it succeeded and the project is still selected */
async function change(project, method, path) {
  const done = await attempt("project-actions", async () => {
    await callProject(project, method, path);
    return true;
  });
  return done === true && project === state.project;
}

async function remove() {
  const { project } = state;
  if (confirm(`Delete project ${project}? This cannot be undone.`)) {
    if (await change(project, "DELETE", "")) {
      openProject(null);
      location.hash = "";
    }
    await loadProjects();
  }
}

async function reset() {
  const { project } = state;
  const question = `Reset project ${project}? All resources are deleted. Virtual time, seed and timing profile return to the defaults.`;
  if (confirm(question) && (await change(project, "POST", "/reset"))) {
    openProject(project);
  }
}

/** All projects, and what can be done with them. */
export function projectsView() {
  const filter = state.projectFilter.toLowerCase();
  const shown = state.projects.filter(({ projectId }) => projectId.toLowerCase().includes(filter));
  return html`<nav class="projects" aria-label="Projects">
    <details ?open=${matchMedia("(min-width: 60rem)").matches}>
      <summary>
        <h2>Projects</h2>
        <span class="count">${state.projects.length}</span>
      </summary>
      ${errorView("projects")}
      ${
        state.projects.length > 1
          ? html`<input
              type="search"
              class="filter"
              placeholder="Filter"
              aria-label="Filter projects"
              .value=${live(state.projectFilter)}
              @input=${(event) => update({ projectFilter: event.target.value })}
            />`
          : nothing
      }
      ${virtualList("projects", shown, ROW_HEIGHT, link, "Projects", { key: ({ projectId }) => projectId })}
      ${createForm()} ${actions()}
    </details>
  </nav>`;
}

function link({ projectId, now }, tabindex) {
  return html`<a
    class="project"
    title=${projectId}
    tabindex=${tabindex}
    href="#${projectId}/${state.view}"
    aria-current=${projectId === state.project ? "page" : "false"}
  >
    <span class="project-name">${projectId}</span>
    <span class="project-time">${dateTime(toMillis(now))}</span>
  </a>`;
}

function createForm() {
  return html`<details class="new-project">
    <summary>New project</summary>
    <form class="form" @submit=${create}>
      <label
        >Project ID
        <input name="projectId" pattern="[0-9A-Za-z]{1,64}" placeholder="generated if empty" autocomplete="off"
      /></label>
      <label
        >Timing profile
        <select name="timing">
          <option value="quick">quick: seconds</option>
          <option value="documented">documented: minutes</option>
          <option value="instant">instant</option>
        </select>
      </label>
      <label>Seed <input name="seed" type="number" placeholder="1" /></label>
      <label class="checkbox"><input type="checkbox" name="frozen" checked /> Freeze virtual time</label>
      <button class="button primary">Create</button>
      ${errorView("create-project")}
    </form>
  </details>`;
}

function actions() {
  return state.project === null || state.missing
    ? nothing
    : html`<div class="project-actions">
        <button class="button small" @click=${reset}>Reset project</button>
        <button class="button small" @click=${remove}>Delete project</button>
        ${errorView("project-actions")}
      </div>`;
}
