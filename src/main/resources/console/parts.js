import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { state, tell } from "./state.js";
import { family, SIGNS } from "./kinds.js";

/** Why something went wrong, where it was tried. */
export function problem(place) {
  return state.problems[place]
    ? html`<p class="problem" role="alert"><span aria-hidden="true">✕</span> ${state.problems[place]}</p>`
    : nothing;
}

/** A state with its colour and its sign. */
export function chip(text, kind = family(text), sign = SIGNS[kind]) {
  return html`<span class="chip" data-family=${kind}><span aria-hidden="true">${sign}</span> ${text}</span>`;
}

/** A status of HTTP. */
export function statusChip(status) {
  return status < 400
    ? chip(`${status}`, "ready", "✓")
    : status < 500
      ? chip(`${status}`, "starting", "!")
      : chip(`${status}`, "failed");
}

/** A line to type in a terminal. */
export function command(line) {
  return html`<div class="command">
    <pre tabindex="0" aria-label="Command"><code>${line}</code></pre>
    <button class="button small" @click=${() => copy(line)}>Copy</button>
  </div>`;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    tell("Copied");
  } catch {
    tell("The browser does not let this page copy. Select the text instead.");
  }
}

/** What there is to see once there is something, and the line that brings it about. */
export function empty(heading, text, line) {
  return html`<div class="empty">
    <h3>${heading}</h3>
    <p>${text}</p>
    ${line ? command(line) : nothing}
  </div>`;
}

/** What a newcomer types first. */
export function firstCall(project) {
  return `curl '${location.origin}/v1.0/${project}/queues' --json '{"queue_name": "etl_night", "resource_mode": 1, "cu_count": 16}'`;
}

/** @returns {string} a word in the quotes of a shell */
export function quoted(word) {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A call as a line for curl. */
export function curl(method, path, body) {
  return [
    "curl",
    ...(method === "GET" ? [] : ["-X", method]),
    quoted(location.origin + path),
    ...(body === undefined ? [] : ["-H", quoted("Content-Type: application/json"), "-d", quoted(JSON.stringify(body))]),
  ].join(" ");
}
