import { html } from "/_emulator/console/lit-html/lit-html.js";
import { state } from "./state.js";
import { dateTime, formatIsoDuration, toMillis } from "./time.js";
import { chip, emptyState, errorView } from "./components.js";
import { inspect } from "./inspector.js";
import { readablePath } from "./labels.js";
import { registerView } from "./loader.js";

registerView("polling", "/journal/polling", ({ polling }) => ({ polling }));

/** How each client polled each resource. */
export function pollingView() {
  return html`${errorView("polling")}
  ${
    state.polling.length === 0
      ? emptyState(
          "No polling yet",
          "When a client requests a resource repeatedly, this table shows how often, at which intervals, which states it observed, and whether it stopped in time.",
        )
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Polling">
          <table>
            <caption class="visually-hidden">
              How each client polled each resource
            </caption>
            <thead>
              <tr>
                <th scope="col">Resource</th>
                <th scope="col">Client</th>
                <th scope="col" class="number">Polls</th>
                <th scope="col">Interval</th>
                <th scope="col">Observed states</th>
                <th scope="col">Result</th>
              </tr>
            </thead>
            <tbody>
              ${state.polling.map(row)}
            </tbody>
          </table>
        </div>`
  }`;
}

function row({ resource, userAgent, polls, shortestInterval, longestInterval, observedStates, ...outcome }) {
  return html`<tr>
    <th scope="row">
      <button class="link" @click=${() => inspect({ path: resource })}>${readablePath(resource, state.resources)}</button>
    </th>
    <td>${userAgent ?? "no User-Agent"}</td>
    <td class="number">${polls}</td>
    <td>${shortestInterval ? `${formatIsoDuration(shortestInterval)} to ${formatIsoDuration(longestInterval)}` : "–"}</td>
    <td>
      ${observedStates.map((states) => html`<span class="observed">${states.split(", ").map((name) => chip(name))}</span>`)}
    </td>
    <td>${result(outcome)}</td>
  </tr>`;
}

function result({ abandoned, finishedAt, noticedAfter, redundantPolls }) {
  if (!finishedAt) {
    return "not finished yet";
  }
  const finished = `finished at ${dateTime(toMillis(finishedAt))}`;
  if (abandoned) {
    return html`${chip("abandoned", "failed")} ${finished}, after the last poll`;
  }
  return html`${chip("noticed", "ready")} ${finished}, noticed ${formatIsoDuration(noticedAfter ?? "PT0S")}
  later${redundantPolls > 0 ? `, then ${redundantPolls} redundant ${redundantPolls === 1 ? "poll" : "polls"}` : ""}`;
}
