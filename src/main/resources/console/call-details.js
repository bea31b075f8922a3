import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { callProject } from "./api.js";
import { attempt, state, update } from "./state.js";
import { chip, copy, curl, errorView, statusChip } from "./components.js";
import { dateTime, formatIsoDuration, toMillis } from "./time.js";
import { jsonView } from "./json.js";

/** Loads the selected call with its bodies, which the list does not have. */
export async function loadCall(selected) {
  const call = await attempt("call", () => callProject(state.project, "GET", `/journal/${selected.number}`));
  if (call && state.selected === selected) {
    update({ selected: { ...selected, call } });
  }
}

/**
 * Request and response of a call.
 *
 * @param {{number: number, call?: any}} selected
 * @param {(selected: {path: string}) => void} inspect shows the details of a resource
 */
export function callDetails({ number, call }, inspect) {
  return html`<h2 id="inspector-title" tabindex="-1"><small>call ${number}</small> ${call?.operation}</h2>
    ${call ? details(call, inspect) : errorView("call")}`;
}

function details(call, inspect) {
  return html`<p><code>${call.method} ${call.path}${call.query ? `?${call.query}` : ""}</code></p>
    <p>
      ${statusChip(call.status)} after ${formatIsoDuration(call.duration)}, at
      ${dateTime(toMillis(call.at))}${call.fault ? html`, fault applied: ${chip(call.fault, "failed")}` : nothing}
    </p>
    <dl class="properties">${properties(call, inspect)}</dl>
    ${ignoredFields(call)} ${stateChanges(call)}
    <div class="group"><button class="button" @click=${() => copy(asCurl(call))}>Copy as curl</button></div>
    <h3>Request</h3>
    ${body(call.request, call.requestSize, call.ignoredFields)}
    <h3>Response</h3>
    ${body(call.response, call.responseSize, [])}`;
}

function asCurl({ method, path, query, request }) {
  return curl(method, path + (query ? `?${query}` : ""), request);
}

function properties({ caller, userAgent, resource, requestId }, inspect) {
  const all = {
    Caller: caller,
    Client: userAgent,
    Resource: resource && resourceLink(resource, inspect),
    "Request ID": requestId,
  };
  return Object.entries(all)
    .filter(([, value]) => value)
    .map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    );
}

function resourceLink(path, inspect) {
  return path.endsWith("/*")
    ? path
    : html`<button class="link" @click=${() => inspect({ path })}>${path}</button>`;
}

function ignoredFields({ ignoredFields: fields }) {
  return fields.length === 0
    ? nothing
    : html`<p class="warning">
        Ignored request fields: ${fields.map((field) => html`<code>${field}</code> `)}. Check the spelling, or whether they
        are supported.
      </p>`;
}

/** States of resources before and after the call. */
function stateChanges({ before, after }) {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path] !== after[path],
  );
  const stateChip = (name) => (name ? chip(name) : "absent");
  return changed.length === 0
    ? nothing
    : html`<ul>
        ${changed.map((path) => html`<li><code>${path}</code> ${stateChip(before[path])} <span aria-hidden="true">→</span> ${stateChip(after[path])}</li>`)}
      </ul>`;
}

function body(value, size, ignored) {
  if (value === undefined) {
    return html`<p class="hint">
      ${size === 0 ? "No body" : `A body of ${size} bytes, which is not recorded: not JSON, or too long`}
    </p>`;
  }
  return jsonView(
    value,
    ignored.map((pointer) => pointer.slice(pointer.lastIndexOf("/") + 1)),
  );
}
