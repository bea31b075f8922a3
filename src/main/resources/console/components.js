import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { announce, state } from "./state.js";
import { ICONS, stateCategory } from "./labels.js";
import { baseUrl } from "./report.js";

/** The error message of a place, if any. */
export function errorView(place) {
  return state.errors[place]
    ? html`<p class="error" role="alert"><span aria-hidden="true">✕</span> ${state.errors[place]}</p>`
    : nothing;
}

/** A state with its colour and icon. */
export function chip(text, category = stateCategory(text), icon = ICONS[category]) {
  return html`<span class="chip" data-category=${category}><span aria-hidden="true">${icon}</span> ${text}</span>`;
}

/** An HTTP status. */
export function statusChip(status) {
  return status < 400
    ? chip(`${status}`, "ready", "✓")
    : status < 500
      ? chip(`${status}`, "starting", "!")
      : chip(`${status}`, "failed");
}

/** A shell command with a button that copies it. */
export function command(line, label = "Command") {
  return html`<div class="command">
    <pre tabindex="0" aria-label=${label}><code>${line}</code></pre>
    <button class="button small" @click=${() => copy(line)}>Copy</button>
  </div>`;
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    announce("Copied");
  } catch {
    announce("The browser blocked copying. Select the text and copy it.");
  }
}

/** Shown instead of an empty list: what the list is for, and a command that fills it. */
export function emptyState(heading, text, line) {
  return html`<div class="empty">
    <h3>${heading}</h3>
    <p>${text}</p>
    ${line ? command(line) : nothing}
  </div>`;
}

export function createQueueCommand(project) {
  return `curl '${baseUrl()}/v1.0/${project}/queues' --json '{"queue_name": "etl_night", "resource_mode": 1, "cu_count": 16}'`;
}

function shellQuote(word) {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A request as a curl command. */
export function curl(method, path, body) {
  return [
    "curl",
    ...(method === "GET" ? [] : ["-X", method]),
    shellQuote(baseUrl() + path),
    ...(body === undefined
      ? []
      : ["-H", shellQuote("Content-Type: application/json"), "-d", shellQuote(JSON.stringify(body))]),
  ].join(" ");
}
