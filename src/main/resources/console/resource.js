import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { dli, ofWorld } from "./api.js";
import { attempt, draw, state, tell } from "./state.js";
import { FORCIBLE, HOLDABLE, path, title } from "./kinds.js";
import { chip, curl, problem, statusChip } from "./parts.js";
import { dateTime, millis, relative, stretch } from "./time.js";
import { json } from "./json.js";
import { refresh } from "./world.js";
import { begin } from "./lanes.js";
import { worldNow } from "./clock.js";

/** A resource from near: its course, what can be done about it, what clients see and what they do not. */
export function resourceView(resource) {
  const now = worldNow();
  const held = resource.heldAt && millis(resource.heldAt) <= now;
  return html`<h2 id="inspector-title" tabindex="-1"><small>${resource.kind}</small> ${title(resource)}</h2>
    ${resource.kind === "connection" || resource.kind === "peer" ? html`<p class="id">${resource.id}</p>` : nothing}
    <p>
      ${chip(resource.state)} ${held ? chip("held", "held") : nothing} since ${dateTime(millis(resource.since))},
      ${resource.reason}
    </p>
    ${resource.goneAt ? html`<p>It was there until ${dateTime(millis(resource.goneAt))}.</p>` : html`${steps(resource, now)} ${actions(resource, held)} ${answer(resource)}`}
    <h3>Hidden state</h3>
    ${json(resource)}`;
}

function steps(resource, now) {
  return html`<h3>Course</h3>
    ${resource.heldAt ? html`<p class="hint">It is held: what is left comes later by as long as it is.</p>` : nothing}
    <ol class="steps">
      ${resource.timeline.slice(-20).map((step, place, all) => {
        const at = begin(step, resource, now);
        const until = all[place + 1] && begin(all[place + 1], resource, now);
        return html`<li data-phase=${at > now ? "planned" : "past"}>
          ${chip(step.state)} <time>${dateTime(at)}</time>
          <small>${relative(at, now)}${until ? `, for ${stretch(until - at)}` : ""}</small>
          <span class="why">${step.reason}</span>
        </li>`;
      })}
    </ol>`;
}

async function act(resource, action, body) {
  const done = await attempt("inspector", () =>
    ofWorld(
      state.project,
      "POST",
      `/resources/${resource.kind}/${resource.id.split("/").map(encodeURIComponent).join("/")}/${action}`,
      body,
    ),
  );
  await refresh();
  if (done) {
    tell(`${path(resource)} is ${done.state}${action === "hold" ? " and held" : ""}`);
  }
}

function force(event, resource) {
  event.preventDefault();
  const { state: wanted, message } = Object.fromEntries(new FormData(event.target));
  act(resource, "force", { state: wanted, ...(message ? { message } : {}) });
}

function actions(resource, held) {
  if (!HOLDABLE.has(resource.kind)) {
    return problem("inspector");
  }
  return html`<h3>Take it in hand</h3>
    <div class="group">
      ${
        held || resource.heldAt
          ? html`<button class="button" @click=${() => act(resource, "release")}>Release</button>`
          : html`<button class="button" @click=${() => act(resource, "hold")}>Hold</button>`
      }
    </div>
    <form class="form inline" @submit=${(event) => force(event, resource)}>
      <label
        >Force into
        <select name="state">
          ${FORCIBLE[resource.kind].map((name) => html`<option>${name}</option>`)}
        </select>
      </label>
      ${FORCIBLE[resource.kind].includes("FAILED") ? html`<label>Message of a failure <input name="message" maxlength="1000" placeholder="optional" /></label>` : nothing}
      <button class="button">Force</button>
    </form>
    ${problem("inspector")}`;
}

/** How a client would ask for it. */
function question({ kind, id }) {
  const project = state.project;
  return {
    queue: `/v1.0/${project}/queues/${id}`,
    cu: `/v1.0/${project}/queues/${id}`,
    pool: `/v3/${project}/elastic-resource-pools?name=${encodeURIComponent(id)}`,
    connection: `/v2.0/${project}/datasource/enhanced-connections/${id}`,
    peer: `/v2.0/${project}/datasource/enhanced-connections/${id.split("/")[0]}`,
  }[kind];
}

async function ask(resource) {
  const { answers } = state;
  const said = await attempt("inspector-ask", () => dli("GET", question(resource)));
  if (said) {
    answers[path(resource)] = { ...said, at: worldNow() };
    draw();
  }
}

function answer(resource) {
  const said = state.answers[path(resource)];
  return html`<h3>What a client sees</h3>
    <p class="hint">A real call: it is in the journal, it counts as a poll, and a fault may strike it.</p>
    <div class="group"><button class="button" @click=${() => ask(resource)}>Ask the DLI API</button></div>
    <pre class="request" tabindex="0" aria-label="Request"><code>${curl("GET", question(resource))}</code></pre>
    ${problem("inspector-ask")}
    ${
      said
        ? html`<p>${statusChip(said.status)} at ${dateTime(said.at)}</p>
            ${json(said.body)}`
        : nothing
    }`;
}
