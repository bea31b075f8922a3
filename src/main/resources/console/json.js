import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/g;
const MOST = 200_000;

/** A value as indented JSON, its parts in colours. @param {string[]} marked names of fields to point out */
export function json(value, marked = []) {
  if (value === undefined) {
    return nothing;
  }
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return html`<pre class="json" tabindex="0" aria-label="JSON">
${text.length > MOST ? text.slice(0, MOST) + "\n…" : parts(text, marked)}</pre>`;
}

function parts(text, marked) {
  const all = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    all.push(text.slice(last, match.index), part(match, marked));
    last = match.index + match[0].length;
  }
  return [...all, text.slice(last)];
}

function part([whole, string, colon, number], marked) {
  if (colon) {
    const name = string.slice(1, -1);
    return html`<span class=${marked.includes(name) ? "json-key unread" : "json-key"}>${string}</span>${colon}`;
  }
  return html`<span class=${string ? "json-string" : number ? "json-number" : "json-word"}>${whole}</span>`;
}
