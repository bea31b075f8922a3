import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { ofWorld } from "./api.js";
import { attempt, change, draw, state } from "./state.js";
import { clockTime, date, duration, millis, stretch } from "./time.js";
import { empty, problem, statusChip } from "./parts.js";
import { inspect } from "./inspector.js";
import { forgetCalls } from "./journal.js";
import { memo } from "./memo.js";
import { toTop, windowed } from "./list.js";

const ROW = 36;

const filter = { text: "", outcome: "all", unread: false, faults: false, writes: false };

const OUTCOMES = {
  all: () => true,
  done: ({ status }) => status < 400,
  refused: ({ status }) => status >= 400,
};

function set(changes) {
  Object.assign(filter, changes);
  toTop("calls");
  draw();
}

function matches(call) {
  return (
    OUTCOMES[filter.outcome](call) &&
    (!filter.unread || call.ignoredFieldCount > 0) &&
    (!filter.faults || call.fault) &&
    (!filter.writes || call.method !== "GET") &&
    `${call.operation} ${call.method} ${call.path} ${call.resource ?? ""}`
      .toLowerCase()
      .includes(filter.text.toLowerCase())
  );
}

const upTo = memo((calls, last) => calls.filter((call) => call.number <= last));

/** Those that match the filter, whose parts are named so that they are looked at. */
const matching = memo((calls, ..._) => calls.filter(matches).reverse());

/** The calls of this world's clients as they come, the latest first. */
export function callsView() {
  const { paused } = state;
  const kept = paused === null ? state.calls : upTo(state.calls, paused);
  const shown = matching(kept, filter.text, filter.outcome, filter.unread, filter.faults, filter.writes);
  return html`<div class="panel-head">
      <input
        type="search"
        class="filter"
        placeholder="Filter by operation, path, resource"
        aria-label="Filter calls"
        .value=${live(filter.text)}
        @input=${(event) => set({ text: event.target.value })}
      />
      <label class="field-inline"
        >Answer
        <select .value=${live(filter.outcome)} @change=${(event) => set({ outcome: event.target.value })}>
          <option value="all">any</option>
          <option value="done">done</option>
          <option value="refused">refused</option>
        </select>
      </label>
      ${box("writes", "changes only")} ${box("unread", "with unread fields")} ${box("faults", "struck by a fault")}
      <div class="group last">
        <span class="count" data-testid="calls-count"
          >${shown.length.toLocaleString("en")} of ${state.calls.length.toLocaleString("en")}</span
        >
        <button class="button small" ?data-on=${paused !== null} @click=${pause}>
          ${paused === null ? "Pause" : `Go on (${state.calls.length - kept.length} new)`}
        </button>
        <button class="button small" @click=${forget}>Forget all</button>
      </div>
    </div>
    ${problem("calls")} ${problem("forget")}
    ${
      state.calls.length === 0
        ? empty(
            "No calls yet",
            "Every call of the DLI API in this world appears here as it happens. Try one:",
            `curl ${location.origin}/v1.0/${state.project}/queues`,
          )
        : shown.length === 0
          ? html`<p class="hint">None of them matches the filter.</p>`
          : html`<div class="call call-head" aria-hidden="true">
                <span>Time</span><span>Operation</span><span class="call-path">Call</span><span>Status</span
                ><span class="call-took">Took</span><span class="call-notes">Notes</span>
              </div>
              ${windowed("calls", shown, ROW, row, "Calls, the latest first", { key: (call) => call.number })}`
    }`;
}

function box(name, text) {
  return html`<label class="check"
    ><input
      type="checkbox"
      .checked=${live(filter[name])}
      @change=${(event) => set({ [name]: event.target.checked })}
    />
    ${text}</label
  >`;
}

function pause() {
  change({ paused: state.paused === null ? (state.calls.at(-1)?.number ?? 0) : null });
}

async function forget() {
  const { project } = state;
  const forgotten = await attempt("forget", async () => {
    await ofWorld(project, "DELETE", "/journal");
    return true;
  });
  if (forgotten && project === state.project) {
    forgetCalls();
  }
}

function row(call, tabindex) {
  const at = millis(call.at);
  return html`<button
    class="call"
    tabindex=${tabindex}
    data-operation=${call.operation}
    ?data-chosen=${state.selected?.number === call.number}
    @click=${() => inspect({ number: call.number })}
  >
    <span class="call-at" title=${date(at)}>${clockTime(at)}</span>
    <span class="call-operation">${call.operation}</span>
    <span class="call-path"><b>${call.method}</b> ${call.path}</span>
    <span>${statusChip(call.status)}</span>
    <span class="call-took">${stretch(duration(call.duration))}</span>
    <span class="call-notes"
      >${call.ignoredFieldCount > 0 ? html`<em class="note">${call.ignoredFieldCount} unread</em>` : nothing}
      ${call.fault ? html`<em class="note bad">${call.fault}</em>` : nothing}</span
    >
  </button>`;
}
