import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { requestRender, state } from "./state.js";
import { currentTime } from "./clock.js";
import { createQueueCommand, emptyState } from "./components.js";
import { fit, followNow, isFitted, nextViewport, pan, ticks, zoom } from "./viewport.js";
import { fittedResources, timelineRows } from "./timeline-model.js";
import { headingView, percent, position, rowView, trackWidth } from "./timeline-row.js";
import { ICONS, isPreset } from "./labels.js";
import { styleProps } from "./style-props.js";
import { timeOfDay } from "./time.js";
import { tooltipView } from "./tooltip.js";
import { virtualList } from "./virtual-list.js";

const ROW_HEIGHT = 34;

/** Half the width in pixels of the label of the current time, and of a tick label. */
const NOW_LABEL = 35;
const TICK_LABEL = 31;

let filter = "";

/** A row for each resource, with virtual time from left to right. */
export function timelineView() {
  const { clock, emulator, resources, deleted } = state;
  if (clock === null || emulator === null) {
    return html`<section class="timeline" aria-busy="true"></section>`;
  }
  const rows = timelineRows(emulator.kinds, resources, deleted, filter);
  const viewport = nextViewport(fittedResources(emulator.kinds, resources, deleted), currentTime());
  if (viewport.moving) {
    requestRender();
  }
  const isEmpty = deleted.length === 0 && resources.every(isPreset);
  return html`<section class="timeline" ?data-empty=${isEmpty} aria-labelledby="timeline-title">
    <header class="timeline-head">
      <h2 id="timeline-title">Timeline</h2>
      <input
        type="search"
        class="filter"
        placeholder="Filter resources"
        aria-label="Filter timeline"
        .value=${live(filter)}
        @input=${(event) => run(() => (filter = event.target.value))}
      />
      ${controls()}
    </header>
    ${virtualList("timeline", rows, ROW_HEIGHT, (row, tabindex) => (row.heading ? headingView(row) : rowView(row, tabindex, viewport)), "Timeline", {
      key: (row) => row.key ?? row.heading,
      isFocusable: (row) => !row.heading,
      header: axis(viewport),
      background: grid(viewport),
    })}
    ${isEmpty ? firstSteps() : nothing} ${tooltipView(viewport.now)} ${legend()}
  </section>`;
}

function run(action) {
  action();
  requestRender();
}

function firstSteps() {
  return emptyState(
    "No resources yet",
    "Create a queue as your program would, and see it start. The buttons above advance virtual time.",
    createQueueCommand(state.project),
  );
}

function controls() {
  return html`<div class="group" role="group" aria-label="Visible period">
    <button class="button small" aria-pressed=${isFitted()} @click=${() => run(fit)}>All</button>
    <button class="button small" @click=${() => run(followNow)}>Now</button>
    <button class="button small icon" aria-label="Earlier" @click=${() => run(() => pan(-0.4))}>‹</button>
    <button class="button small icon" aria-label="Later" @click=${() => run(() => pan(0.4))}>›</button>
    <button class="button small icon" aria-label="Zoom in" @click=${() => run(() => zoom(0.5))}>+</button>
    <button class="button small icon" aria-label="Zoom out" @click=${() => run(() => zoom(2))}>−</button>
  </div>`;
}

function maxTicks() {
  return innerWidth < 700 ? 4 : 9;
}

function axis(viewport) {
  const width = trackWidth();
  const pixels = (at) => (position(at, viewport) / 100) * width;
  const now = Math.max(NOW_LABEL, Math.min(pixels(viewport.now), width - NOW_LABEL));
  const isFree = ({ at }) =>
    pixels(at) > TICK_LABEL &&
    pixels(at) < width - TICK_LABEL &&
    Math.abs(pixels(at) - now) > NOW_LABEL + TICK_LABEL;
  return html`<div class="axis" aria-hidden="true">
    <div class="track">
      ${ticks(viewport, maxTicks())
        .filter(isFree)
        .map(({ at, label }) => html`<span class="tick" ${styleProps({ left: percent(position(at, viewport)) })}>${label}</span>`)}
      <span class="now-label" ${styleProps({ left: labelPosition(position(viewport.now, viewport)) })}
        >${timeOfDay(viewport.now)}</span
      >
    </div>
  </div>`;
}

/** Keeps the whole label visible at the edges. */
function labelPosition(left) {
  return left < 0 || left > 100 ? percent(left) : `clamp(${NOW_LABEL}px, ${percent(left)}, calc(100% - ${NOW_LABEL}px))`;
}

function grid(viewport) {
  return html`<div class="grid" aria-hidden="true">
    <div class="track" @pointerdown=${startDrag} @wheel=${onWheel}>
      ${ticks(viewport, maxTicks()).map(({ at }) => html`<i class="grid-line" ${styleProps({ left: percent(position(at, viewport)) })}></i>`)}
      <i class="grid-line now-line" data-testid="now" ${styleProps({ left: percent(position(viewport.now, viewport)) })}></i>
    </div>
  </div>`;
}

function startDrag(event) {
  const track = event.currentTarget;
  const onMove = (move) => run(() => pan(-move.movementX / track.clientWidth));
  track.setPointerCapture(event.pointerId); // lost at the end of the drag, however it ends
  track.addEventListener("pointermove", onMove);
  track.addEventListener("lostpointercapture", () => track.removeEventListener("pointermove", onMove), { once: true });
}

function onWheel(event) {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    run(() => zoom(event.deltaY > 0 ? 1.25 : 0.8));
  }
}

function legend() {
  return html`<ul class="legend" aria-label="Legend">
    ${["starting", "changing", "ready", "failed", "held", "deleted"].map((category) => html`<li><i class="swatch" data-category=${category} aria-hidden="true">${ICONS[category]}</i> ${category}</li>`)}
    <li><i class="swatch" data-phase="planned" aria-hidden="true"></i> planned</li>
  </ul>`;
}
