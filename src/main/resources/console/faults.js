import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { callProject } from "./api.js";
import { requestRender, state } from "./state.js";
import { chip, emptyState, errorView } from "./components.js";
import { dateTime, formatIsoDuration, toMillis } from "./time.js";
import { activeFaults, createFault, FAULTS, FREQUENCIES, withoutCounters } from "./templates.js";
import { registerView } from "./loader.js";
import { removeItem, replaceList } from "./list-editing.js";
import { baseUrl, report } from "./report.js";

/** Selected in the form. */
const form = { kind: "error", frequency: "first" };

registerView("faults", "/faults", ({ faults }) => ({ faults }));

function replaceFaults(change, message) {
  replaceList(
    "faults",
    async (project) => {
      const [{ faults }, { now }] = await Promise.all([
        callProject(project, "GET", "/faults"),
        callProject(project, "GET", "/clock"),
      ]);
      return activeFaults(change(faults), toMillis(now));
    },
    message,
  );
}

function add(event) {
  event.preventDefault();
  const fault = createFault(Object.fromEntries(new FormData(event.target)));
  replaceFaults((faults) => [...faults, fault], `Fault added: ${fault.kind} for ${operationTitle(fault.operation)}`);
}

function remove(fault, index) {
  replaceFaults((faults) => removeItem(faults, fault, index, withoutCounters), "Fault removed");
}

/** The faults of the project with their counters, and a form that adds one. */
export function faultsView() {
  return html`${report === null ? addForm() : nothing} ${errorView("change-faults")} ${errorView("faults")}
  ${
    state.faults.length === 0
      ? emptyState(
          "No faults",
          "A fault makes matching calls fail, slow or inconsistent. It reaches error handling that a test against the cloud never reaches.",
          `curl -X PUT ${baseUrl()}/_emulator/projects/${state.project}/faults --json '[{"operation": "CreateQueue", "kind": "applied-then-timeout", "first": 1}]'`,
        )
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Faults">
          <table>
            <caption class="visually-hidden">
              Faults of this project; the first one that matches a call is applied
            </caption>
            <thead>
              <tr>
                <th scope="col">Operation</th>
                <th scope="col">Fault</th>
                <th scope="col">Frequency</th>
                <th scope="col" class="number">Calls</th>
                <th scope="col" class="number">Applied</th>
                ${report === null ? html`<th scope="col"><span class="visually-hidden">Remove</span></th>` : nothing}
              </tr>
            </thead>
            <tbody>
              ${state.faults.map(row)}
            </tbody>
          </table>
        </div>`
  }`;
}

function row(fault, index) {
  const { operation, kind, expiresAt, calls, hits } = fault;
  return html`<tr data-testid="fault">
    <th scope="row"><code>${operationTitle(operation)}</code></th>
    <td>${chip(kind, "failed")} ${details(fault)}</td>
    <td>
      ${frequency(fault)}${expiresAt ? html`<br /><small>until ${dateTime(toMillis(expiresAt))}</small>` : nothing}
    </td>
    <td class="number">${calls}</td>
    <td class="number"><strong>${hits}</strong></td>
    ${
      report === null
        ? html`<td>
            <button class="button small" aria-label=${`Remove ${kind} of ${operation}`} @click=${() => remove(fault, index)}>
              Remove
            </button>
          </td>`
        : nothing
    }
  </tr>`;
}

function operationTitle(operation) {
  return operation === "*" ? "all operations" : operation;
}

function details({ status, code, message, by, after }) {
  return [status, code, message, by && formatIsoDuration(by), after && "after the call is applied"].filter(Boolean).join(", ");
}

function frequency({ first, every, probability }) {
  if (first) {
    return first === 1 ? "first call" : `first ${first} calls`;
  }
  if (every) {
    return `once every ${every} calls`;
  }
  return probability === undefined ? "always" : `${Number((probability * 100).toFixed(4))} % of calls`;
}

function addForm() {
  const { fields, operation } = FAULTS[form.kind];
  const operations = state.emulator?.operations ?? [];
  return html`<form class="form inline add-form" aria-label="Add a fault" @submit=${add}>
    <label
      >Fault
      <select name="kind" .value=${live(form.kind)} @change=${select}>
        ${Object.entries(FAULTS).map(([kind, { title }]) => html`<option value=${kind}>${kind}: ${title}</option>`)}
      </select>
    </label>
    <label
      >Operation
      <select name="operation">
        <option value="*" ?selected=${operation === "*"}>${operationTitle("*")}</option>
        ${operations.map((name) => html`<option ?selected=${name === operation}>${name}</option>`)}
      </select>
    </label>
    ${fields.map(field)}
    <label
      >Frequency
      <select name="frequency" .value=${live(form.frequency)} @change=${select}>
        ${Object.entries(FREQUENCIES).map(([name, { title }]) => html`<option value=${name}>${title}</option>`)}
      </select>
    </label>
    ${frequencyField(FREQUENCIES[form.frequency])}
    <label>Expires after <input name="expiresAfter" placeholder="5m of virtual time" /></label>
    <button class="button primary">Add fault</button>
    <p class="hint">Any change of the list resets all counters.</p>
  </form>`;
}

function select({ target }) {
  form[target.name] = target.value;
  requestRender();
}

function frequencyField({ label, value, step }) {
  return label
    ? html`<label
        >${label} <input name="frequencyValue" type="number" min="0" step=${step} .value=${value} required
      /></label>`
    : nothing;
}

function field({ name, label, type = "text", value = "" }) {
  return type === "checkbox"
    ? html`<label class="checkbox"><input name=${name} type="checkbox" /> ${label}</label>`
    : html`<label>${label} <input name=${name} type=${type} .value=${value} /></label>`;
}
