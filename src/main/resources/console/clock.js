import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { callProject } from "./api.js";
import { announce, attempt, state } from "./state.js";
import { date, relativeTime, timeOfDay, toMillis, weekday } from "./time.js";
import { readablePath } from "./labels.js";
import { refresh } from "./project.js";
import { errorView } from "./components.js";
import { report } from "./report.js";

const MODES = [
  ["real", "Real", "runs at the speed of real time"],
  ["frozen", "Frozen", "stops until it is advanced"],
  ["scaled", "Scaled", "runs faster than real time"],
  ["auto", "Poll-driven", "advances when clients poll"],
];

const SPEEDS = [2, 10, 60, 600, 3600, 86_400];

/** @returns {number} virtual time at this moment; in a report, the time at which it was created */
export function currentTime(clock = state.clock) {
  if (clock !== null && report !== null) {
    return toMillis(clock.now);
  }
  return clock === null ? NaN : toMillis(clock.now) + (performance.now() - clock.loadedAt) * clock.factor;
}

async function setClock(clock) {
  await attempt("clock", () => callProject(state.project, "PUT", "/clock", clock));
  await refresh();
}

async function advance(by) {
  const advanced = await attempt("clock", () => callProject(state.project, "POST", "/clock/advance", by));
  await refresh();
  if (advanced) {
    announce(summary(advanced.changes));
  }
}

function summary(changes) {
  const latest = changes.slice(-3).map(({ resource, to }) => `${readablePath(resource, state.resources)} ${to}`);
  return changes.length === 0
    ? "No state changes"
    : `${changes.length} state ${changes.length === 1 ? "change" : "changes"}: ${latest.join(", ")}`;
}

function setMode(mode) {
  return setClock(mode === "scaled" ? { mode, factor: 60 } : { mode });
}

/** Virtual time, and the controls that advance it. */
export function clockView() {
  const { clock } = state;
  if (clock === null) {
    return html`<div class="clock" aria-busy="true"></div>`;
  }
  const now = currentTime();
  return html`<section class="clock" aria-label="Virtual time">
    <p class="virtual-time">
      <span class="weekday">${weekday(now)}</span>
      <span class="date" data-testid="date">${date(now)}</span>
      <span class="time" data-testid="time">${timeOfDay(now)}</span>
      <span class="zone">UTC</span>
    </p>
    ${report === null ? controls(clock) : html`<p class="clock-mode">Clock: ${modeName(clock)}</p>`} ${nextChange(clock, now)} ${errorView("clock")}
  </section>`;
}

function controls(clock) {
  return html`<div class="clock-controls">
    <div class="group">${modes(clock)} ${speed(clock)}</div>
    <div class="group">
      <button class="button" @click=${() => advance({ by: "1m" })}>+1 min</button>
      <button class="button" @click=${() => advance({ by: "10m" })}>+10 min</button>
      <button class="button primary" aria-disabled=${!clock.next} @click=${() => clock.next && advance({ next: 1 })}>
        To next change
      </button>
    </div>
  </div>`;
}

function modeName({ mode, factor }) {
  const [, name] = MODES.find(([one]) => one === mode);
  return mode === "scaled" ? `${name} × ${factor.toLocaleString("en")}` : name;
}

function modes(clock) {
  const frozen = clock.factor === 0;
  return html`<label class="field-inline"
      >Clock
      <select data-testid="mode" .value=${live(clock.mode)} @change=${(event) => setMode(event.target.value)}>
        ${MODES.map(
          ([mode, name, hint]) =>
            html`<option value=${mode} title=${hint} ?selected=${mode === clock.mode}>${name}</option>`,
        )}
      </select>
    </label>
    <button class="button" ?data-on=${frozen} @click=${() => setClock({ mode: frozen ? "real" : "frozen" })}>
      ${frozen ? "Resume" : "Freeze"}
    </button>`;
}

function speed(clock) {
  if (clock.mode === "scaled") {
    return html`<label class="field-inline"
      >Speed
      <select
        .value=${live(String(clock.factor))}
        @change=${(event) => setClock({ mode: "scaled", factor: Number(event.target.value) })}
      >
        ${[...new Set([...SPEEDS, clock.factor])]
          .sort((one, other) => one - other)
          .map(
            (factor) =>
              html`<option value=${factor} ?selected=${factor === clock.factor}>
                × ${factor.toLocaleString("en")}
              </option>`,
          )}
      </select>
    </label>`;
  }
  return clock.mode === "auto"
    ? html`<label class="field-inline"
        >Advance after
        <input
          type="number"
          min="1"
          max="1000"
          .value=${live(String(clock.afterPolls))}
          @change=${(event) => setClock({ mode: "auto", afterPolls: Number(event.target.value) })}
        />
        polls</label
      >`
    : nothing;
}

function nextChange({ next, pending }, now) {
  return html`<p class="next-change">
    ${
      next
        ? html`Next: <strong>${readablePath(next.resource, state.resources)}</strong> becomes
            <strong>${next.to}</strong>
            ${relativeTime(toMillis(next.at), now)}${pending > 1 ? html` (${pending} pending changes)` : nothing}`
        : "No pending changes"
    }
  </p>`;
}
