import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { ofWorld } from "./api.js";
import { attempt, change, state } from "./state.js";
import { chip, copy, curl, problem, statusChip } from "./parts.js";
import { dateTime, duration, millis, stretch } from "./time.js";
import { inspect } from "./inspector.js";
import { json } from "./json.js";

/** Reads the call that is looked at, with its bodies: the list has none. */
export async function loadCall(selected) {
  const call = await attempt("call", () => ofWorld(state.project, "GET", `/journal/${selected.number}`));
  if (call && state.selected === selected) {
    change({ selected: { ...selected, call } });
  }
}

export function callView({ number, call }) {
  return html`<h2 id="inspector-title" tabindex="-1"><small>call ${number}</small> ${call?.operation}</h2>
    ${call ? details(call) : problem("call")}`;
}

function details(call) {
  return html`<p><code>${call.method} ${call.path}${call.query ? `?${call.query}` : ""}</code></p>
        <p>
          ${statusChip(call.status)} after ${stretch(duration(call.duration))}, at
          ${dateTime(millis(call.at))}${call.fault ? html`, struck by fault ${chip(call.fault, "failed")}` : nothing}
        </p>
        <dl class="facts">${facts(call)}</dl>
        ${unread(call)} ${course(call)}
        <div class="group"><button class="button" @click=${() => copy(asCurl(call))}>Copy as curl</button></div>
        <h3>Request</h3>
        ${body(call.request, call.requestSize, call.ignoredFields)}
        <h3>Answer</h3>
        ${body(call.response, call.responseSize, [])}`;
}

function asCurl({ method, path, query, request }) {
  return curl(method, path + (query ? `?${query}` : ""), request);
}

function facts({ caller, userAgent, resource, requestId }) {
  const all = { Caller: caller, Client: userAgent, Resource: resource && subject(resource), "Request id": requestId };
  return Object.entries(all)
    .filter(([, value]) => value)
    .map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    );
}

function subject(resource) {
  return resource.endsWith("/*")
    ? resource
    : html`<button class="link" @click=${() => inspect({ path: resource })}>${resource}</button>`;
}

function unread({ ignoredFields }) {
  return ignoredFields.length === 0
    ? nothing
    : html`<p class="warning">
        Nobody read ${ignoredFields.map((field) => html`<code>${field}</code> `)}: is it misspelt, or not supported?
      </p>`;
}

/** States before and after a call that may change them. */
function course({ before, after }) {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (one) => before[one] !== after[one],
  );
  return changed.length === 0
    ? nothing
    : html`<ul class="changes">
        ${changed.map((one) => html`<li><code>${one}</code> ${before[one] ? chip(before[one]) : "not there"} <span aria-hidden="true">→</span> ${after[one] ? chip(after[one]) : "not there"}</li>`)}
      </ul>`;
}

function body(value, size, unread) {
  if (value === undefined) {
    return html`<p class="hint">
      ${size === 0 ? "No body." : `${size} bytes that are not kept: no JSON, or too long.`}
    </p>`;
  }
  return json(
    value,
    unread.map((pointer) => pointer.slice(pointer.lastIndexOf("/") + 1)),
  );
}
