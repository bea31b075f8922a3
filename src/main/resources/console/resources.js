import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { requestRender, state } from "./state.js";
import { resourceName, resourcePath } from "./labels.js";
import { chip } from "./components.js";
import { createForms } from "./create-forms.js";
import { currentTime } from "./clock.js";
import { inspect } from "./inspector.js";
import { report } from "./report.js";
import { relativeTime, timeOfDay, toMillis } from "./time.js";
import { scrollToTop, virtualList } from "./virtual-list.js";

const ROW_HEIGHT = 36;

const filter = { kind: "all", text: "" };

function setFilter(changes) {
  Object.assign(filter, changes);
  scrollToTop("resources");
  requestRender();
}

/** All resources with what the DLI API does not show. */
export function resourcesView() {
  const now = currentTime();
  const shown = state.resources.filter(
    (resource) =>
      (filter.kind === "all" || resource.kind === filter.kind) &&
      `${resourcePath(resource)} ${resourceName(resource)} ${resource.state}`
        .toLowerCase()
        .includes(filter.text.toLowerCase()),
  );
  return html`${report === null ? createForms() : nothing}
    <div class="panel-head">
      <label class="field-inline"
        >Kind
        <select .value=${live(filter.kind)} @change=${(event) => setFilter({ kind: event.target.value })}>
          <option>all</option>
          ${state.emulator?.kinds.map(({ name, title }) => html`<option value=${name}>${title}</option>`)}
        </select>
      </label>
      <input
        type="search"
        class="filter"
        placeholder="Filter by name or state"
        aria-label="Filter resources"
        .value=${live(filter.text)}
        @input=${(event) => setFilter({ text: event.target.value })}
      />
      <span class="count">${shown.length.toLocaleString("en")} of ${state.resources.length.toLocaleString("en")}</span>
    </div>
    <div class="resource resource-head" aria-hidden="true">
      <span>Kind</span><span>Name</span><span>State</span><span>Since</span><span>Next</span
      ><span class="resource-reason">Reason</span>
    </div>
    ${virtualList("resources", shown, ROW_HEIGHT, (resource, tabindex) => row(resource, tabindex, now), "Resources", { key: (resource) => resourcePath(resource) + resource.timeline[0].from })}`;
}

function row(resource, tabindex, now) {
  const path = resourcePath(resource);
  const since = toMillis(resource.since);
  const held = resource.heldAt && toMillis(resource.heldAt) <= now;
  return html`<button
    class="resource"
    tabindex=${tabindex}
    data-path=${path}
    ?data-selected=${state.selected?.path === path}
    @click=${() => inspect({ path })}
  >
    <span>${resource.kind}</span>
    <span class="resource-name">${resourceName(resource)}</span>
    <span>${chip(resource.state)}${held ? chip("held", "held") : nothing}</span>
    <span class="resource-since">${timeOfDay(since)} <small>${relativeTime(since, now)}</small></span>
    <span class="resource-next"
      >${resource.next ? html`${resource.next.state} <small>${relativeTime(toMillis(resource.next.from), now)}</small>` : "–"}</span
    >
    <span class="resource-reason">${resource.reason}</span>
  </button>`;
}
