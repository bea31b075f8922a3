import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/g;
const MAX_LENGTH = 200_000;

/** Indented JSON with syntax colours. @param {string[]} ignored names of fields to mark as ignored */
export function jsonView(value, ignored = []) {
  if (value === undefined) {
    return nothing;
  }
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return html`<pre class="json" tabindex="0" aria-label="JSON">
${text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) + "\n…" : tokens(text, ignored)}</pre>`;
}

function tokens(text, ignored) {
  const all = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    all.push(text.slice(end, match.index), token(match, ignored));
    end = match.index + match[0].length;
  }
  return [...all, text.slice(end)];
}

function token([whole, string, colon, number], ignored) {
  if (colon) {
    const name = string.slice(1, -1);
    return html`<span class=${ignored.includes(name) ? "json-key ignored" : "json-key"}>${string}</span>${colon}`;
  }
  return html`<span class=${string ? "json-string" : number ? "json-number" : "json-word"}>${whole}</span>`;
}
