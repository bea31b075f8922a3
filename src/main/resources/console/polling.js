import { html } from "/_emulator/console/lit-html/lit-html.js";
import { state } from "./state.js";
import { dateTime, duration, millis, stretch } from "./time.js";
import { chip, empty, problem } from "./parts.js";
import { inspect } from "./inspector.js";
import { readable } from "./kinds.js";
import { readWith } from "./reading.js";

readWith("polling", "/journal/polling", ({ polling }) => ({ polling }));

/** How each client waited for each resource. */
export function pollingView() {
  return html`${problem("polling")}
  ${
    state.polling.length === 0
      ? empty(
          "Nobody has polled yet",
          "A client that asks for one resource again and again is told of here: how often, with what gaps, what it saw, and whether it stopped in time.",
        )
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Polling">
          <table>
            <caption class="hidden">
              How each client polled for each resource
            </caption>
            <thead>
              <tr>
                <th scope="col">Resource</th>
                <th scope="col">Client</th>
                <th scope="col" class="number">Polls</th>
                <th scope="col">Gaps</th>
                <th scope="col">Saw</th>
                <th scope="col">Verdict</th>
              </tr>
            </thead>
            <tbody>
              ${state.polling.map(line)}
            </tbody>
          </table>
        </div>`
  }`;
}

function line(polled) {
  return html`<tr>
    <th scope="row">
      <button class="link" @click=${() => inspect({ path: polled.resource })}>
        ${readable(polled.resource, state.resources)}
      </button>
    </th>
    <td>${polled.userAgent ?? "says nothing of itself"}</td>
    <td class="number">${polled.polls}</td>
    <td>
      ${polled.shortestInterval ? `${stretch(duration(polled.shortestInterval))} to ${stretch(duration(polled.longestInterval))}` : "one poll only"}
    </td>
    <td>${polled.observedStates.map((saw) => html`<span class="seen">${saw.split(", ").map((one) => chip(one))}</span>`)}</td>
    <td>${verdict(polled)}</td>
  </tr>`;
}

function verdict({ abandoned, finishedAt, noticedAfter, redundantPolls }) {
  if (!finishedAt) {
    return "it was not over yet";
  }
  const end = `over at ${dateTime(millis(finishedAt))}`;
  if (abandoned) {
    return html`${chip("gave up", "failed")} ${end}, and it never saw that`;
  }
  return html`${chip("noticed", "ready")} ${end}, seen ${stretch(duration(noticedAfter ?? "PT0S"))}
  later${redundantPolls > 0 ? `, and polled ${redundantPolls} times more` : ""}`;
}
