import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { requestRender } from "./state.js";
import { chip } from "./components.js";
import { dateTime, formatDuration, relativeTime } from "./time.js";
import { resourcePath } from "./labels.js";
import { styleProps } from "./style-props.js";

const WIDTH = 340;

let shown = null;
let hideTimer;

export function showTooltip(element, segment, resource) {
  clearTimeout(hideTimer);
  const { left, bottom, top, width } = element.getBoundingClientRect();
  const above = bottom > innerHeight * 0.65;
  shown = {
    segment,
    resource,
    style: {
      left: `${Math.max(8, Math.min(left + Math.min(width, 40), innerWidth - WIDTH - 8))}px`,
      top: above ? "auto" : `${bottom + 6}px`,
      bottom: above ? `${innerHeight - top + 6}px` : "auto",
    },
  };
  requestRender();
}

/** After a delay, so that the pointer can move into the tooltip. */
export function hideTooltip() {
  clearTimeout(hideTimer);
  hideTimer = setTimeout(hide, 120);
}

function hide() {
  shown = null;
  requestRender();
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && shown) {
    hide();
  }
});

function end({ since, until, phase }, now) {
  return until === Infinity
    ? phase === "held"
      ? "released"
      : "no scheduled change"
    : html`${dateTime(until)} <small>${relativeTime(until, now)}, after ${formatDuration(until - since)}</small>`;
}

/** State, period and reason of the segment under the pointer. */
export function tooltipView(now) {
  if (shown === null) {
    return nothing;
  }
  const { segment, resource, style } = shown;
  return html`<div
    class="tooltip"
    role="tooltip"
    ${styleProps(style)}
    @pointerenter=${() => clearTimeout(hideTimer)}
    @pointerleave=${hideTooltip}
  >
    <p class="tooltip-title">${chip(segment.state)} <span>${resourcePath(resource)}</span></p>
    <dl>
      <dt>Since</dt>
      <dd>${dateTime(segment.since)} <small>${relativeTime(segment.since, now)}</small></dd>
      <dt>Until</dt>
      <dd>${end(segment, now)}</dd>
      <dt>Reason</dt>
      <dd>${segment.reason}</dd>
      <dt>Exposed in</dt>
      <dd>${resource.exposedIn}</dd>
    </dl>
    ${segment.phase === "planned" || segment.phase === "held" ? html`<p class="tooltip-hint">Click to hold, release or force</p>` : nothing}
  </div>`;
}
