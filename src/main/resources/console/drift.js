import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { state } from "./state.js";
import { chip, emptyState, errorView } from "./components.js";
import { formatIsoDuration } from "./time.js";
import { registerView } from "./loader.js";
import { baseUrl } from "./report.js";

registerView("drift", "/drift", (drift) => ({ drift }));

const VERDICTS = { equal: "ready", drift: "failed", unknown: "other" };

/** Differences between the responses of the emulator and of the upstream. */
export function driftView() {
  const { drift, upstream } = state;
  if (drift === null) {
    return errorView("drift");
  }
  return html`${errorView("drift")}
    <p>
      ${chip(drift.verdict, VERDICTS[drift.verdict])} Calls compared with <code>${upstream?.url}</code>:
      ${drift.compared}, skipped: ${drift.skipped}
    </p>
    ${
      drift.compared === 0
        ? emptyState(
            "No calls compared yet",
            "In routing mode shadow, the emulator and the upstream both answer a call, and their responses are compared:",
            `curl -X PUT ${baseUrl()}/_emulator/projects/${state.project}/upstream --json '{"reads": "shadow"}'`,
          )
        : nothing
    }
    ${table("Fields", ["Operation", "Path", "Difference", "Count", "Emulator", "Upstream"], drift.fields, (one) => [one.operation, one.path, one.kind, one.count, value(one.emulator), value(one.upstream)])}
    ${table("State sequences", ["Kind", "Emulator", "Upstream", "Count", "Example"], drift.states, (one) => [one.kind, one.emulator.join(" → "), one.upstream.join(" → "), one.count, one.example])}
    ${table("Durations", ["Kind", "Transition", "Emulator", "Upstream", "Verdict"], drift.timings, (one) => [one.kind, one.transition, formatIsoDuration(one.emulator), formatIsoDuration(one.upstream), one.verdict])}`;
}

function value(json) {
  return json === undefined ? "–" : html`<code>${JSON.stringify(json)}</code>`;
}

function table(title, columns, rows, cells) {
  return rows.length === 0
    ? nothing
    : html`<h3>${title}</h3>
        <div class="scroll" tabindex="0" role="region" aria-label=${title}>
          <table>
            <thead>
              <tr>
                ${columns.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    ${cells(row).map((cell) => html`<td>${cell}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
}
