import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { draw, state } from "./state.js";
import { KIND_NAMES, KINDS, path, title } from "./kinds.js";
import { chip } from "./parts.js";
import { clockTime, millis, relative } from "./time.js";
import { inspect } from "./inspector.js";
import { creationView } from "./creation.js";
import { toTop, windowed } from "./list.js";
import { worldNow } from "./clock.js";

const ROW = 36;

const filter = { kind: "all", text: "" };

function set(changes) {
  Object.assign(filter, changes);
  toTop("resources");
  draw();
}

/** Every resource with what no answer of the DLI API shows. */
export function resourcesView() {
  const now = worldNow();
  const shown = state.resources.filter(
    (resource) =>
      (filter.kind === "all" || resource.kind === filter.kind) &&
      `${path(resource)} ${title(resource)} ${resource.state}`.toLowerCase().includes(filter.text.toLowerCase()),
  );
  return html`${creationView()}
    <div class="panel-head">
      <label class="field-inline"
        >Kind
        <select .value=${live(filter.kind)} @change=${(event) => set({ kind: event.target.value })}>
          <option value="all">all</option>
          ${KINDS.map((kind) => html`<option value=${kind}>${kind === "connection" ? "Connections" : KIND_NAMES[kind]}</option>`)}
        </select>
      </label>
      <input
        type="search"
        class="filter"
        placeholder="Filter by name or state"
        aria-label="Filter resources"
        .value=${live(filter.text)}
        @input=${(event) => set({ text: event.target.value })}
      />
      <span class="count">${shown.length.toLocaleString("en")} of ${state.resources.length.toLocaleString("en")}</span>
    </div>
    <div class="resource resource-head" aria-hidden="true">
      <span>Kind</span><span>Name</span><span>State</span><span>Since</span><span>Next</span
      ><span class="resource-why">Why</span>
    </div>
    ${windowed("resources", shown, ROW, (resource, tabindex) => row(resource, tabindex, now), "Resources", { key: (resource) => path(resource) + resource.timeline[0].from })}`;
}

function row(resource, tabindex, now) {
  const held = resource.heldAt && millis(resource.heldAt) <= now;
  return html`<button
    class="resource"
    tabindex=${tabindex}
    data-path=${path(resource)}
    ?data-chosen=${state.selected?.path === path(resource)}
    @click=${() => inspect({ path: path(resource) })}
  >
    <span>${resource.kind}</span>
    <span class="resource-name">${title(resource)}</span>
    <span>${chip(resource.state)}${held ? chip("held", "held") : nothing}</span>
    <span class="resource-since"
      >${clockTime(millis(resource.since))} <small>${relative(millis(resource.since), now)}</small></span
    >
    <span class="resource-next"
      >${resource.next ? html`${resource.next.state} <small>${relative(millis(resource.next.from), now)}</small>` : "–"}</span
    >
    <span class="resource-why">${resource.reason}</span>
  </button>`;
}
