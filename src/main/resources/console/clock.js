import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { ofWorld } from "./api.js";
import { attempt, state, tell } from "./state.js";
import { date, clockTime, millis, relative, weekday } from "./time.js";
import { readable } from "./kinds.js";
import { refresh } from "./world.js";
import { problem } from "./parts.js";

const MODES = [
  ["real", "Real", "as fast as real time"],
  ["frozen", "Frozen", "stands still until it is advanced"],
  ["scaled", "Scaled", "faster than real time"],
  ["auto", "Auto", "jumps ahead for those who poll"],
];

const SPEEDS = [2, 10, 60, 600, 3600, 86_400];

/** @returns {number} what the world's clock says at this moment */
export function worldNow(clock = state.clock) {
  return clock === null ? NaN : millis(clock.now) + (performance.now() - clock.readAt) * clock.factor;
}

async function set(setting) {
  await attempt("clock", () => ofWorld(state.project, "PUT", "/clock", setting));
  await refresh();
}

async function advance(by) {
  const passed = await attempt("clock", () => ofWorld(state.project, "POST", "/clock/advance", by));
  await refresh();
  if (passed) {
    tell(
      passed.changes.length === 0
        ? "Nothing changed on the way"
        : `${passed.changes.length} ${passed.changes.length === 1 ? "change" : "changes"} on the way: ` +
            passed.changes
              .slice(-3)
              .map((one) => `${readable(one.resource, state.resources)} ${one.to}`)
              .join(", "),
    );
  }
}

function setMode(mode) {
  return set(mode === "scaled" ? { mode, factor: 60 } : { mode });
}

/** The date of the world, in large, and what moves it. */
export function clockView() {
  const { clock } = state;
  if (clock === null) {
    return html`<div class="clock" aria-busy="true"></div>`;
  }
  const now = worldNow();
  return html`<section class="clock" aria-label="Clock of this world">
    <p class="now">
      <span class="now-day">${weekday(now)}</span>
      <span class="now-date" data-testid="date">${date(now)}</span>
      <span class="now-time" data-testid="time">${clockTime(now)}</span>
      <span class="now-zone">UTC</span>
    </p>
    <div class="clock-controls">
      <div class="group">${modes(clock)} ${pace(clock)}</div>
      <div class="group">
        <button class="button" @click=${() => advance({ by: "1m" })}>+1 min</button>
        <button class="button" @click=${() => advance({ by: "10m" })}>+10 min</button>
        <button class="button primary" aria-disabled=${!clock.next} @click=${() => clock.next && advance({ next: 1 })}>
          To next change
        </button>
      </div>
    </div>
    ${next(clock, now)} ${problem("clock")}
  </section>`;
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
    <button class="button" ?data-on=${frozen} @click=${() => set({ mode: frozen ? "real" : "frozen" })}>
      ${frozen ? "Let it run" : "Freeze"}
    </button>`;
}

function pace(clock) {
  if (clock.mode === "scaled") {
    return html`<label class="field-inline"
      >Speed
      <select
        .value=${live(String(clock.factor))}
        @change=${(event) => set({ mode: "scaled", factor: Number(event.target.value) })}
      >
        ${[...new Set([...SPEEDS, clock.factor])]
          .sort((one, other) => one - other)
          .map(
            (speed) =>
              html`<option value=${speed} ?selected=${speed === clock.factor}>× ${speed.toLocaleString("en")}</option>`,
          )}
      </select>
    </label>`;
  }
  return clock.mode === "auto"
    ? html`<label class="field-inline"
        >after polls
        <input
          type="number"
          min="1"
          max="1000"
          .value=${live(String(clock.afterPolls))}
          @change=${(event) => set({ mode: "auto", afterPolls: Number(event.target.value) })}
        />
      </label>`
    : nothing;
}

function next(clock, now) {
  return html`<p class="next">
    ${
      clock.next
        ? html`Next: <strong>${readable(clock.next.resource, state.resources)}</strong> becomes
            <strong>${clock.next.to}</strong>
            ${relative(millis(clock.next.at), now)}${clock.pending > 1 ? html`, ${clock.pending} changes to come` : nothing}`
        : "Nothing is to come."
    }
  </p>`;
}
