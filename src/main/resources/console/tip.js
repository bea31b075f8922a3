import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { draw } from "./state.js";
import { chip } from "./parts.js";
import { dateTime, relative, stretch } from "./time.js";
import { path } from "./kinds.js";
import { placed } from "./placed.js";

const WIDTH = 340;

let shown = null;
let hiding;

export function showTip(element, segment, resource) {
  clearTimeout(hiding);
  const { left, bottom, top, width } = element.getBoundingClientRect();
  const above = bottom > innerHeight * 0.65;
  shown = {
    segment,
    resource,
    above,
    left: Math.max(8, Math.min(left + Math.min(width, 40), innerWidth - WIDTH - 8)),
    edge: above ? innerHeight - top + 6 : bottom + 6,
  };
  draw();
}

/** Not at once: whoever wants to read it may go there. */
export function hideTip() {
  clearTimeout(hiding);
  hiding = setTimeout(() => {
    shown = null;
    draw();
  }, 120);
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && shown) {
    shown = null;
    draw();
  }
});

function until({ since, until, phase }, now) {
  return until === Infinity
    ? phase === "held"
      ? "it is released"
      : "something happens"
    : html`${dateTime(until)} <small>${relative(until, now)}, after ${stretch(until - since)}</small>`;
}

/** State, since, until and why of the bar that is pointed at. */
export function tipView(now) {
  if (shown === null) {
    return nothing;
  }
  const { segment, resource, above, left, edge } = shown;
  return html`<div
    class="tip"
    role="tooltip"
    ${placed({ left: `${left}px`, top: above ? "auto" : `${edge}px`, bottom: above ? `${edge}px` : "auto" })}
    @pointerenter=${() => clearTimeout(hiding)}
    @pointerleave=${hideTip}
  >
    <p class="tip-head">${chip(segment.state)} <span>${path(resource)}</span></p>
    <dl>
      <dt>Since</dt>
      <dd>${dateTime(segment.since)} <small>${relative(segment.since, now)}</small></dd>
      <dt>Until</dt>
      <dd>${until(segment, now)}</dd>
      <dt>Why</dt>
      <dd>${segment.reason}</dd>
      <dt>Seen as</dt>
      <dd>${resource.exposedIn}</dd>
    </dl>
    ${segment.phase === "planned" || segment.phase === "held" ? html`<p class="tip-hint">Click to hold, release or force</p>` : nothing}
  </div>`;
}
