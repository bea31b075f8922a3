import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { callDli } from "./api.js";
import { attempt, requestRender, state } from "./state.js";
import { errorView } from "./components.js";

const MAX_ROWS = 10;

function jobPath(id) {
  return `/v1.0/${state.project}/jobs/${id}`;
}

/** Loads what the DLI API shows of a job: its status and, of a finished query, the first rows. */
async function loadJob({ id }) {
  const { jobs } = state;
  const loaded = await attempt("job", async () => {
    const job = await callOk(`${jobPath(id)}/status`);
    const hasRows = job.job_type === "QUERY" && job.status === "FINISHED";
    return { job, preview: hasRows ? await callOk(`${jobPath(id)}/preview?page-size=${MAX_ROWS}`) : null };
  });
  if (loaded) {
    jobs[id] = loaded;
    requestRender();
  }
}

async function callOk(path) {
  const { status, body } = await callDli("GET", path);
  if (status !== 200) {
    throw new Error(body?.error_msg ?? `HTTP status ${status}`);
  }
  return body;
}

/** Statement, queue, schema and first rows of a SQL job. */
export function jobDetails(resource) {
  const loaded = state.jobs[resource.id];
  return html`<h3>Statement and result</h3>
    <p class="hint">Sends real calls: they are journaled, count as polls, and faults apply to them.</p>
    <div class="group"><button class="button" @click=${() => loadJob(resource)}>Show the job</button></div>
    ${errorView("job")} ${loaded ? html`${jobFields(loaded.job)} ${rows(loaded.preview)}` : nothing}`;
}

function jobFields(job) {
  const fields = [
    ["Queue", job.queue_name],
    ["Database", job.database_name],
    ["Type", `${job.job_type}, ${job.job_mode}`],
    ["Owner", job.owner],
    ["Settings", job.user_conf],
    ["Message", job.message],
  ].filter(([, value]) => value);
  return html`<pre class="request" tabindex="0" aria-label="Statement"><code>${job.statement}</code></pre>
    <dl class="properties">
      ${fields.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
    </dl>`;
}

function rows(preview) {
  if (preview === null || preview.schema.length === 0) {
    return nothing;
  }
  return html`<div class="rows" tabindex="0" role="region" aria-label="First rows">
    <table>
      <thead>
        <tr>
          ${preview.schema.flatMap(Object.entries).map(([name, type]) => html`<th scope="col">${name} <small>${type}</small></th>`)}
        </tr>
      </thead>
      <tbody>
        ${preview.rows.map((row) => html`<tr>${row.map((value) => html`<td>${text(value)}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

function text(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}
