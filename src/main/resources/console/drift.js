import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { state } from "./state.js";
import { chip, empty, problem } from "./parts.js";
import { duration, stretch } from "./time.js";
import { readWith } from "./reading.js";

readWith("drift", "/drift", (drift) => ({ drift }));

const VERDICTS = { equal: "ready", drift: "failed", unknown: "other" };

/** Where the emulator and the real service say different things. */
export function driftView() {
  const { drift, upstream } = state;
  if (drift === null) {
    return problem("drift");
  }
  return html`${problem("drift")}
    <p>
      ${chip(drift.verdict, VERDICTS[drift.verdict])} ${drift.compared} calls were compared with
      <code>${upstream?.url}</code>, ${drift.skipped} could not be.
    </p>
    ${
      drift.compared === 0
        ? empty(
            "Nothing was compared yet",
            "Calls in mode shadow are answered by both sides:",
            `curl -X PUT ${location.origin}/_emulator/projects/${state.project}/upstream --json '{"reads": "shadow"}'`,
          )
        : nothing
    }
    ${table("Fields", ["Operation", "Path", "How", "Times", "Emulator", "Upstream"], drift.fields, (field) => [field.operation, field.path, field.kind, field.count, text(field.emulator), text(field.upstream)])}
    ${table("Sequences of states", ["Kind", "Observed", "Modelled", "Times", "Example"], drift.states, (one) => [one.kind, one.upstream.join(" → "), one.emulator.join(" → "), one.count, one.example])}
    ${table("Times", ["Kind", "From and to", "Observed", "Modelled", "Verdict"], drift.timings, (one) => [one.kind, one.transition, stretch(duration(one.upstream)), stretch(duration(one.emulator)), one.verdict])}`;
}

function text(value) {
  return value === undefined ? "–" : JSON.stringify(value);
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
