import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { door, ofWorld } from "./api.js";
import { attempt, change, state } from "./state.js";
import { dateTime, millis } from "./time.js";
import { enter, loadWorlds } from "./world.js";
import { problem } from "./parts.js";
import { windowed } from "./list.js";

const ROW = 52;

/** Opens a world, and says so in the address, so that it can be shared. */
export function choose(project) {
  location.hash = `#${project}/${state.view}`;
}

async function create(event) {
  event.preventDefault();
  const form = event.target;
  const { projectId, timing, frozen, seed } = Object.fromEntries(new FormData(form));
  const made = await attempt("create-world", () =>
    door("POST", "/projects", {
      ...(projectId ? { projectId } : {}),
      ...(seed ? { seed: Number(seed) } : {}),
      timing,
      clock: { mode: frozen ? "frozen" : "real" },
    }),
  );
  if (made) {
    form.reset();
    form.closest("details").open = false;
    await loadWorlds();
    choose(made.projectId);
    document.getElementById("main").focus();
  }
}

async function end() {
  const { project } = state;
  if (confirm(`End the world ${project}? Nothing of it stays.`)) {
    const ended = await attempt("world-ends", async () => {
      await ofWorld(project, "DELETE", "");
      return true;
    });
    if (ended && project === state.project) {
      enter(null);
      location.hash = "";
    }
    await loadWorlds();
  }
}

async function reset() {
  const { project } = state;
  if (confirm(`Empty the world ${project}? Its resources, clock, seed and timing begin anew.`)) {
    const emptied = await attempt("world-ends", async () => {
      await ofWorld(project, "POST", "/reset");
      return true;
    });
    if (emptied && project === state.project) {
      enter(project);
    }
  }
}

/** All worlds, and one that begins. */
export function worldsView() {
  const wanted = state.worldFilter.toLowerCase();
  const shown = state.worlds.filter((world) => world.projectId.toLowerCase().includes(wanted));
  return html`<nav class="worlds" aria-label="Worlds">
    <details ?open=${matchMedia("(min-width: 60rem)").matches}>
      <summary>
        <h2>Worlds</h2>
        <span class="count">${state.worlds.length}</span>
      </summary>
      ${problem("worlds")}
      ${
        state.worlds.length > 1
          ? html`<input
              type="search"
              class="filter"
              placeholder="Filter"
              aria-label="Filter worlds"
              .value=${live(state.worldFilter)}
              @input=${(event) => change({ worldFilter: event.target.value })}
            />`
          : nothing
      }
      ${windowed("worlds", shown, ROW, entry, "Worlds", { key: (world) => world.projectId })} ${beginning()} ${chosen()}
    </details>
  </nav>`;
}

function entry(world, tabindex) {
  const current = world.projectId === state.project;
  return html`<a
    class="world"
    title=${world.projectId}
    tabindex=${tabindex}
    href="#${world.projectId}/${state.view}"
    aria-current=${current ? "page" : "false"}
  >
    <span class="world-name">${world.projectId}</span>
    <span class="world-time">${dateTime(millis(world.now))}</span>
  </a>`;
}

function beginning() {
  return html`<details class="new-world">
    <summary>New world</summary>
    <form class="form" @submit=${create}>
      <label
        >Project id
        <input name="projectId" pattern="[0-9A-Za-z]{1,64}" placeholder="made up if empty" autocomplete="off"
      /></label>
      <label
        >Timing
        <select name="timing">
          <option value="quick">quick: seconds</option>
          <option value="documented">documented: minutes</option>
          <option value="instant">instant</option>
        </select>
      </label>
      <label>Seed <input name="seed" type="number" placeholder="1" /></label>
      <label class="check"><input type="checkbox" name="frozen" checked /> The clock stands still</label>
      <button class="button primary">Begin</button>
      ${problem("create-world")}
    </form>
  </details>`;
}

function chosen() {
  return state.project === null || state.absent
    ? nothing
    : html`<div class="world-ends">
        <button class="button small" @click=${reset}>Reset this world</button>
        <button class="button small" @click=${end}>End it</button>
        ${problem("world-ends")}
      </div>`;
}
