import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { callProject } from "./api.js";
import { attempt, requestRender, state, update } from "./state.js";
import { date, formatIsoDuration, timeOfDay, toMillis } from "./time.js";
import { emptyState, errorView, statusChip } from "./components.js";
import { inspect } from "./inspector.js";
import { clearCalls } from "./journal.js";
import { memoizeLast } from "./memoize.js";
import { baseUrl, report } from "./report.js";
import { scrollToTop, virtualList } from "./virtual-list.js";

const ROW_HEIGHT = 36;

const filter = { text: "", status: "all", writes: false, ignored: false, faults: false };

const STATUSES = {
  all: () => true,
  success: ({ status }) => status < 400,
  error: ({ status }) => status >= 400,
};

function setFilter(changes) {
  Object.assign(filter, changes);
  scrollToTop("calls");
  requestRender();
}

function matches(call) {
  return (
    STATUSES[filter.status](call) &&
    (!filter.writes || call.method !== "GET") &&
    (!filter.ignored || call.ignoredFields.length > 0) &&
    (!filter.faults || call.fault) &&
    `${call.operation} ${call.method} ${call.path} ${call.resource ?? ""}`
      .toLowerCase()
      .includes(filter.text.toLowerCase())
  );
}

const callsUntil = memoizeLast((calls, number) => calls.filter((call) => call.number <= number));

/** The further arguments are the values of the filter, so that a change of the filter computes the list again. */
const matchingCalls = memoizeLast((calls, ..._) => calls.filter(matches).reverse());

/** The calls of the project, the latest first. */
export function callsView() {
  const { pausedAt } = state;
  const calls = pausedAt === null ? state.calls : callsUntil(state.calls, pausedAt);
  const shown = matchingCalls(calls, ...Object.values(filter));
  return html`<div class="panel-head">
      <input
        type="search"
        class="filter"
        placeholder="Filter by operation, path, resource"
        aria-label="Filter calls"
        .value=${live(filter.text)}
        @input=${(event) => setFilter({ text: event.target.value })}
      />
      <label class="field-inline"
        >Status
        <select .value=${live(filter.status)} @change=${(event) => setFilter({ status: event.target.value })}>
          ${Object.keys(STATUSES).map((status) => html`<option>${status}</option>`)}
        </select>
      </label>
      ${checkbox("writes", "writes only")} ${checkbox("ignored", "ignored fields")} ${checkbox("faults", "fault applied")}
      <div class="group end">
        <span class="count" data-testid="calls-count"
          >${shown.length.toLocaleString("en")} of ${state.calls.length.toLocaleString("en")}</span
        >
        ${report === null ? buttons(calls) : nothing}
      </div>
    </div>
    ${errorView("calls")} ${errorView("clear-journal")}
    ${
      state.calls.length === 0
        ? emptyState(
            "No calls yet",
            "The list shows each call of the DLI API in this project as it happens. Try one:",
            `curl ${baseUrl()}/v1.0/${state.project}/queues`,
          )
        : shown.length === 0
          ? html`<p class="hint">No call matches the filter.</p>`
          : html`<div class="call call-head" aria-hidden="true">
                <span>Time</span><span>Operation</span><span class="call-path">Request</span><span>Status</span
                ><span class="call-duration">Duration</span><span class="call-badges">Notes</span>
              </div>
              ${virtualList("calls", shown, ROW_HEIGHT, row, "Calls, the latest first", { key: (call) => call.number })}`
    }`;
}

function buttons(calls) {
  const { pausedAt } = state;
  return html`<button class="button small" ?data-on=${pausedAt !== null} @click=${togglePause}>
      ${pausedAt === null ? "Pause" : `Resume (${state.calls.length - calls.length} new)`}
    </button>
    <button class="button small" @click=${clearJournal}>Clear journal</button>`;
}

function checkbox(name, text) {
  return html`<label class="checkbox"
    ><input
      type="checkbox"
      .checked=${live(filter[name])}
      @change=${(event) => setFilter({ [name]: event.target.checked })}
    />
    ${text}</label
  >`;
}

function togglePause() {
  update({ pausedAt: state.pausedAt === null ? (state.calls.at(-1)?.number ?? 0) : null });
}

async function clearJournal() {
  const { project } = state;
  const cleared = await attempt("clear-journal", async () => {
    await callProject(project, "DELETE", "/journal");
    return true;
  });
  if (cleared && project === state.project) {
    clearCalls();
  }
}

function row(call, tabindex) {
  const at = toMillis(call.at);
  return html`<button
    class="call"
    tabindex=${tabindex}
    data-operation=${call.operation}
    ?data-selected=${state.selected?.number === call.number}
    @click=${() => inspect({ number: call.number })}
  >
    <span class="call-time" title=${date(at)}>${timeOfDay(at)}</span>
    <span class="call-operation">${call.operation}</span>
    <span class="call-path"><b>${call.method}</b> ${call.path}</span>
    <span>${statusChip(call.status)}</span>
    <span class="call-duration">${formatIsoDuration(call.duration)}</span>
    <span class="call-badges"
      >${call.ignoredFields.length > 0 ? html`<em class="badge">${call.ignoredFields.length} ignored</em>` : nothing}
      ${call.fault ? html`<em class="badge error-badge">${call.fault}</em>` : nothing}</span
    >
  </button>`;
}
