import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { ofWorld } from "./api.js";
import { attempt, draw, state, tell } from "./state.js";
import { chip, empty, problem } from "./parts.js";
import { dateTime, millis } from "./time.js";
import { faultOf, given, OFTEN, TEMPLATES, uncounted } from "./fault-templates.js";
import { readView, readWith } from "./reading.js";
import { without } from "./without.js";

let kind = "error";
let often = "first";

readWith("faults", "/faults", ({ faults }) => ({ faults }));

/** The API takes only a whole list, so the one that is there is read right before it is changed. */
async function replace(changed, text) {
  const { project } = state;
  const written = await attempt("change-faults", async () => {
    const [{ faults }, { now }] = await Promise.all([
      ofWorld(project, "GET", "/faults"),
      ofWorld(project, "GET", "/clock"),
    ]);
    return ofWorld(project, "PUT", "/faults", given(changed(faults), millis(now)));
  });
  readView();
  if (written) {
    tell(text);
  }
}

function add(event) {
  event.preventDefault();
  const fault = faultOf(Object.fromEntries(new FormData(event.target)));
  replace((faults) => [...faults, fault], `From now on ${fault.operation} goes wrong: ${fault.kind}`);
}

function remove(fault, place) {
  replace((faults) => without(faults, fault, place, uncounted), "The fault is taken away");
}

/** What goes wrong in this world, how often it did, and what else might. */
export function faultsView() {
  return html`${adding()} ${problem("change-faults")} ${problem("faults")}
  ${
    state.faults.length === 0
      ? empty(
          "Nothing goes wrong",
          "A fault decides which calls fail, how, and how often: the line of your error handling that no test against the cloud ever reaches.",
          `curl -X PUT ${location.origin}/_emulator/projects/${state.project}/faults --json '[{"operation": "CreateQueue", "kind": "applied-then-timeout", "first": 1}]'`,
        )
      : html`<div class="scroll" tabindex="0" role="region" aria-label="Faults">
          <table>
            <caption class="hidden">
              Faults of this world in the order in which they are asked
            </caption>
            <thead>
              <tr>
                <th scope="col">Operation</th>
                <th scope="col">What</th>
                <th scope="col">When</th>
                <th scope="col" class="number">Calls</th>
                <th scope="col" class="number">Hits</th>
                <th scope="col"><span class="hidden">Remove</span></th>
              </tr>
            </thead>
            <tbody>
              ${state.faults.map(line)}
            </tbody>
          </table>
        </div>`
  }`;
}

function line(fault, place) {
  const { operation, kind, expiresAt, calls, hits } = fault;
  return html`<tr data-testid="fault">
    <th scope="row"><code>${operation === "*" ? "every operation" : operation}</code></th>
    <td>${chip(kind, "failed")} ${details(fault)}</td>
    <td>${frequency(fault)}${expiresAt ? html`<br /><small>until ${dateTime(millis(expiresAt))}</small>` : nothing}</td>
    <td class="number">${calls}</td>
    <td class="number"><strong>${hits}</strong></td>
    <td>
      <button class="button small" aria-label=${`Remove ${kind} of ${operation}`} @click=${() => remove(fault, place)}>
        Remove
      </button>
    </td>
  </tr>`;
}

function details({ status, code, message, by, after }) {
  return [status, code, message, by && `by ${by}`, after && "after the call is done"].filter(Boolean).join(", ");
}

function frequency({ first, every, probability }) {
  return first
    ? `the first ${first}`
    : every
      ? `every ${every}`
      : probability !== undefined
        ? `${Number((probability * 100).toFixed(4))} % by chance`
        : "always";
}

function adding() {
  const template = TEMPLATES[kind];
  const operations = state.emulator?.operations ?? [];
  return html`<form class="form inline add" aria-label="Add a fault" @submit=${add}>
    <label
      >Fault
      <select name="kind" .value=${live(kind)} @change=${(event) => pick(event.target.value)}>
        ${Object.entries(TEMPLATES).map(([name, { title }]) => html`<option value=${name}>${name}: ${title}</option>`)}
      </select>
    </label>
    <label
      >Operation
      <select name="operation">
        <option value="*" ?selected=${template.operation === "*"}>every operation</option>
        ${operations.map((name) => html`<option ?selected=${name === template.operation}>${name}</option>`)}
      </select>
    </label>
    ${template.fields.map(field)}
    <label
      >How often
      <select
        name="often"
        .value=${live(often)}
        @change=${(event) => {
          often = event.target.value;
          draw();
        }}
      >
        ${Object.entries(OFTEN).map(([name, text]) => html`<option value=${name}>${text}</option>`)}
      </select>
    </label>
    ${often === "always" ? nothing : html`<label>${often === "probability" ? "Share" : "Times"} <input name="times" type="number" min="0" step=${often === "probability" ? "any" : "1"} .value=${often === "probability" ? "0.5" : "1"} required /></label>`}
    <label>For <input name="expiresAfter" placeholder="good, or 5m" /></label>
    <button class="button primary">Add the fault</button>
    <p class="hint">With each change of the list all are counted anew.</p>
  </form>`;
}

function pick(name) {
  kind = name;
  draw();
}

function field({ name, label, type = "text", value = "" }) {
  return type === "checkbox"
    ? html`<label class="check"><input name=${name} type="checkbox" /> ${label}</label>`
    : html`<label>${label} <input name=${name} type=${type} .value=${value} /></label>`;
}
