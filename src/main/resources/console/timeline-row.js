import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { repeat } from "/_emulator/console/lit-html/directives/repeat.js";
import { state } from "./state.js";
import { rowSegments } from "./timeline-model.js";
import { ICONS, resourcePath } from "./labels.js";
import { dateTime } from "./time.js";
import { inspect } from "./inspector.js";
import { styleProps } from "./style-props.js";
import { hideTooltip, showTooltip } from "./tooltip.js";

/** How far segments extend beyond the visible part, in percent. */
const OVERFLOW = 2;

/** Width in pixels of a whole label, and of an icon with one letter. */
const LABEL_WIDTH = 108;
const MIN_LABEL_WIDTH = 34;

/** Instead of a current segment that ends where the visible part starts. */
const NO_SEGMENT = { phase: "current", from: 0, to: 0 };

/** @returns {number} position of an instant, in percent of the width */
export function position(at, { start, end }) {
  return ((at - start) / (end - start)) * 100;
}

/** A number as a CSS value. */
export function percent(number) {
  return `${number.toFixed(3)}%`;
}

/** The heading of a group. */
export function headingView({ heading, count }) {
  return html`<h3 class="row-heading">${heading} <span class="count">${count}</span></h3>`;
}

/** A resource with its past, current and planned states. */
export function rowView(row, tabindex, viewport) {
  const { resource, kind } = row;
  const path = resourcePath(resource);
  return html`<div
    class="timeline-row"
    data-kind=${kind.name}
    data-row=${path}
    ?data-part=${Boolean(kind.partOf)}
    ?data-deleted=${Boolean(resource.deletedAt)}
    ?data-selected=${state.selected?.path === path}
    @keydown=${onKey}
  >
    <button class="row-name" tabindex=${tabindex} @click=${() => open(resource)} title=${resource.id}>
      <span class="row-title">${row.title}</span>
      <span class="row-note">${resource.deletedAt ? "deleted" : row.note}</span>
    </button>
    <div class="track">
      ${repeat(
        withLabels(
          rowSegments(row, viewport.now).filter((segment) => isVisible(segment, viewport)),
          viewport,
        ),
        ({ key }) => key,
        (segment) => segmentView(segment, resource, viewport),
      )}
    </div>
  </div>`;
}

function isVisible(segment, { start, end }) {
  return segment.to >= start && segment.from <= end;
}

/** @returns {number} width in pixels of the part of a row that shows time */
export function trackWidth() {
  return document.querySelector(".grid .track")?.clientWidth || innerWidth;
}

/** Shows the label of the current state once: in its past part, or in the remaining part if the past one is narrow. */
function withLabels(segments, { start, end }) {
  const pixel = (end - start) / trackWidth();
  const width = ({ from, to }) => Math.min(to, end) - Math.max(from, start);
  const isNarrow = (segment) => segment.phase === "current" && width(segment) < LABEL_WIDTH * pixel;
  return segments.map((segment, index) => ({
    ...segment,
    hasLabel:
      width(segment) >= MIN_LABEL_WIDTH * pixel &&
      (segment.phase === "remaining"
        ? segment.to !== Infinity && isNarrow(segments[index - 1] ?? NO_SEGMENT)
        : segments[index + 1]?.to === Infinity || !isNarrow(segment)),
  }));
}

function segmentView(segment, resource, viewport) {
  const left = Math.max(position(segment.from, viewport), -OVERFLOW);
  const right = Math.min(position(segment.to, viewport), 100 + OVERFLOW);
  return html`<button
    class="segment"
    tabindex="-1"
    data-phase=${segment.phase}
    data-state=${segment.state}
    data-category=${segment.phase === "held" ? "held" : segment.category}
    ?data-open-ended=${segment.to === Infinity}
    aria-label=${description(segment, resource)}
    ${styleProps({ left: percent(left), width: percent(right - left) })}
    @click=${() => open(resource)}
    @pointerenter=${(event) => showTooltip(event.target, segment, resource)}
    @focus=${(event) => event.target.matches(":focus-visible") && showTooltip(event.target, segment, resource)}
    @pointerleave=${hideTooltip}
    @blur=${hideTooltip}
  >
    ${segment.hasLabel ? html`<span class="segment-label" aria-hidden="true">${label(segment)}</span>` : nothing}
  </button>`;
}

function label({ phase, state: name, category }) {
  return phase === "held" ? `${ICONS.held} ${name}, held` : `${ICONS[category]} ${name}`;
}

function description({ phase, state: name, since, until }, resource) {
  const end = until === Infinity ? "without a scheduled end" : `until ${dateTime(until)}`;
  const verb = { past: "was", current: "is", remaining: "stays", planned: "will be", held: "is held" }[phase];
  return `${resourcePath(resource)} ${verb} ${name} from ${dateTime(since)} ${end}`;
}

function open(resource) {
  hideTooltip();
  inspect({ path: resourcePath(resource) });
}

/** Left and right arrow keys move between segments; the list handles up and down. */
function onKey(event) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const next = step && buttons[buttons.indexOf(document.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
