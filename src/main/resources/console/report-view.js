import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { state } from "./state.js";
import { currentTime } from "./clock.js";
import { chip, command } from "./components.js";
import { inspect } from "./inspector.js";
import { jsonView } from "./json.js";
import { readablePath, resourcePath } from "./labels.js";
import { dateTime, relativeTime, toMillis } from "./time.js";
import { stepStart } from "./timeline-model.js";
import { report } from "./report.js";

const MAX_STEPS = 200;

/** Where the report comes from, what would have happened next, and what the report does not contain. */
export function reportView() {
  const { project, version, createdAt, format, cut } = report;
  return html`<dl class="properties">
      <dt>Project</dt>
      <dd>${project.projectId}</dd>
      <dt>Virtual time</dt>
      <dd>${dateTime(toMillis(project.now))} UTC</dd>
      <dt>Seed</dt>
      <dd data-testid="seed">${project.seed}</dd>
      <dt>Created at</dt>
      <dd>${dateTime(toMillis(createdAt))} UTC, real time</dd>
      <dt>Emulator</dt>
      <dd>version ${version}, report format ${format}</dd>
    </dl>
    <h3>Next state changes</h3>
    ${nextChanges()}
    ${dials()}
    <h3>Open in an emulator</h3>
    ${
      report.snapshot
        ? html`<p>The emulator continues at this virtual time, with all pending changes:</p>
            ${command(`java -jar dli-emulator.jar open ${fileName()}`)}`
        : html`<p class="warning">This report cannot be opened in an emulator, because it has no snapshot.</p>`
    }
    ${
      cut.length === 0
        ? nothing
        : html`<h3>Left out</h3>
            <ul data-testid="cut">
              ${cut.map((text) => html`<li>${text}</li>`)}
            </ul>`
    }`;
}

function fileName() {
  const name = decodeURIComponent(location.pathname.split("/").at(-1));
  return name.endsWith(".html") ? `'${name.replaceAll("'", `'\\''`)}'` : "report.html";
}

/** Connections that jobs opened or failed to open. */
function dials() {
  const all = report.responses[`/projects/${report.project.projectId}/dials`] ?? [];
  return all.length === 0
    ? nothing
    : html`<h3>Dials</h3>
        ${jsonView(all)}`;
}

function nextChanges() {
  const now = currentTime();
  const steps = state.resources
    .flatMap((resource) => futureSteps(resource, now))
    .sort((one, other) => one.at - other.at)
    .slice(0, MAX_STEPS);
  return steps.length === 0
    ? html`<p class="hint">No pending changes</p>`
    : html`<ol class="steps" data-testid="next-changes">
        ${steps.map(
          ({ at, path, step, held }) =>
            html`<li data-phase="planned">
              <button class="link" @click=${() => inspect({ path })}>${readablePath(path, state.resources)}</button>
              ${chip(step.state)} <time>${dateTime(at)}</time> <small>${held ? "after its release" : relativeTime(at, now)}</small>
              <span class="reason">${step.reason}</span>
            </li>`,
        )}
      </ol>`;
}

/** The steps that come after the current time. A recurring timeline has its next step only in `next`. */
function futureSteps(resource, now) {
  const { timeline, next } = resource;
  const steps = next && toMillis(next.from) > toMillis(timeline.at(-1).from) ? [...timeline, next] : timeline;
  return steps
    .map((step) => ({ at: stepStart(step, resource, now), path: resourcePath(resource), step, held: Boolean(resource.heldAt) }))
    .filter(({ at, step }) => at > now || (resource.heldAt && toMillis(step.from) > toMillis(resource.heldAt)));
}
