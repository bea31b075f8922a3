import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { callDli, callProject } from "./api.js";
import { announce, attempt, requestRender, state } from "./state.js";
import { resourceName, resourcePath } from "./labels.js";
import { chip, curl, errorView, statusChip } from "./components.js";
import { currentTime } from "./clock.js";
import { dateTime, formatDuration, relativeTime, toMillis } from "./time.js";
import { jobDetails } from "./job-details.js";
import { jsonView } from "./json.js";
import { refresh } from "./project.js";
import { report } from "./report.js";
import { stepStart } from "./timeline-model.js";

const MAX_STEPS = 20;

/** Timeline, actions, and the views of the DLI API and of the Admin API. */
export function resourceDetails(resource) {
  const now = currentTime();
  const name = resourceName(resource);
  const held = resource.heldAt && toMillis(resource.heldAt) <= now;
  return html`<h2 id="inspector-title" tabindex="-1"><small>${resource.kind}</small> ${name}</h2>
    ${name === resource.id ? nothing : html`<p class="resource-id">${resource.id}</p>`}
    <p>
      ${chip(resource.state)} ${held ? chip("held", "held") : nothing} since ${dateTime(toMillis(resource.since))},
      ${resource.reason}
    </p>
    ${resource.deletedAt ? html`<p>Deleted by ${dateTime(toMillis(resource.deletedAt))}</p>` : html`${steps(resource, now)} ${report === null ? html`${actions(resource)} ${resource.kind === "job" ? jobDetails(resource) : nothing} ${dliView(resource)}` : nothing}`}
    <h3>Admin API response</h3>
    ${jsonView(resource)}`;
}

function steps(resource, now) {
  return html`<h3>Timeline</h3>
    ${resource.heldAt ? html`<p class="hint">While the resource is held, the remaining steps shift with virtual time.</p>` : nothing}
    <ol class="steps">
      ${resource.timeline.slice(-MAX_STEPS).map((step, index, all) => {
        const start = stepStart(step, resource, now);
        const end = all[index + 1] && stepStart(all[index + 1], resource, now);
        return html`<li data-phase=${start > now ? "planned" : "past"}>
          ${chip(step.state)} <time>${dateTime(start)}</time>
          <small>${relativeTime(start, now)}${end ? `, for ${formatDuration(end - start)}` : ""}</small>
          <span class="reason">${step.reason}</span>
        </li>`;
      })}
    </ol>`;
}

async function act(resource, action, body) {
  const path = [resource.kind, ...resource.id.split("/"), action].map(encodeURIComponent).join("/");
  const changed = await attempt("resource-action", () =>
    callProject(state.project, "POST", `/resources/${path}`, body),
  );
  await refresh();
  if (changed) {
    announce(`${resourcePath(resource)} is ${changed.state}${action === "hold" ? " and held" : ""}`);
  }
}

function force(event, resource) {
  event.preventDefault();
  const { state: target, message } = Object.fromEntries(new FormData(event.target));
  act(resource, "force", { state: target, ...(message ? { message } : {}) });
}

function actions(resource) {
  const kind = state.emulator?.kinds.find(({ name }) => name === resource.kind);
  if (!kind?.holdable) {
    return nothing;
  }
  return html`<h3>Override</h3>
    <div class="group">
      ${
        resource.heldAt
          ? html`<button class="button" @click=${() => act(resource, "release")}>Release</button>`
          : html`<button class="button" @click=${() => act(resource, "hold")}>Hold</button>`
      }
    </div>
    <form class="form inline" @submit=${(event) => force(event, resource)}>
      <label
        >State
        <select name="state">
          ${kind.forcibleStates.map((name) => html`<option>${name}</option>`)}
        </select>
      </label>
      ${kind.forcibleStates.includes("FAILED") ? html`<label>Failure message <input name="message" maxlength="1000" placeholder="optional" /></label>` : nothing}
      <button class="button">Force</button>
    </form>
    ${errorView("resource-action")}`;
}

/** Path of the DLI API that shows the resource. */
function dliPath({ kind, id }) {
  const { project } = state;
  return {
    queue: `/v1.0/${project}/queues/${id}`,
    job: `/v1.0/${project}/jobs/${id}/status`,
    cu: `/v1.0/${project}/queues/${id}`,
    pool: `/v3/${project}/elastic-resource-pools?name=${encodeURIComponent(id)}`,
    connection: `/v2.0/${project}/datasource/enhanced-connections/${id}`,
    peer: `/v2.0/${project}/datasource/enhanced-connections/${id.split("/")[0]}`,
  }[kind];
}

async function requestDliView(resource) {
  const { dliResponses } = state;
  const response = await attempt("dli-request", () => callDli("GET", dliPath(resource)));
  if (response) {
    dliResponses[resourcePath(resource)] = { ...response, at: currentTime() };
    requestRender();
  }
}

function dliView(resource) {
  const response = state.dliResponses[resourcePath(resource)];
  return html`<h3>DLI API response</h3>
    <p class="hint">Sends a real call: it is journaled, counts as a poll, and faults apply to it.</p>
    <div class="group"><button class="button" @click=${() => requestDliView(resource)}>Call the DLI API</button></div>
    <pre class="request" tabindex="0" aria-label="Request"><code>${curl("GET", dliPath(resource))}</code></pre>
    ${errorView("dli-request")}
    ${
      response
        ? html`<p>${statusChip(response.status)} at ${dateTime(response.at)}</p>
            ${jsonView(response.body)}`
        : nothing
    }`;
}
