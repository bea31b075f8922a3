import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { repeat } from "/_emulator/console/lit-html/directives/repeat.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { draw, state } from "./state.js";
import { fit, followNow, isFitting, look, pan, ticks, zoom } from "./camera.js";
import { lanes, laneSegments } from "./lanes.js";
import { KIND_NAMES, path, SIGNS } from "./kinds.js";
import { clockTime, dateTime } from "./time.js";
import { empty, firstCall } from "./parts.js";
import { inspect } from "./inspector.js";
import { placed } from "./placed.js";
import { windowed } from "./list.js";
import { worldNow } from "./clock.js";
import { hideTip, showTip, tipView } from "./tip.js";

const ROW = 34;
const PAST_THE_EDGE = 0.02;

/** In percent, how far from the left edge a tick must be to have its label. */
const LABEL = 4;

/** What a name takes, in pixels. */
const ROOM = 108;

/** In the place of a part that ended where the view begins. */
const CURRENT = { phase: "current", from: 0, to: 0 };

let wanted = "";

/** A lane for each resource, and time from left to right. */
export function timelineView() {
  return state.clock === null ? html`<section class="timeline" aria-busy="true"></section>` : drawn();
}

function drawn() {
  const all = lanes(state.resources, state.gone, wanted);
  const view = look(state.resources, state.gone, worldNow());
  if (view.moving) {
    draw();
  }
  return html`<section class="timeline" aria-labelledby="timeline-title">
    <header class="bar-head">
      <h2 id="timeline-title">Timeline</h2>
      <input type="search" class="filter" placeholder="Filter lanes" aria-label="Filter lanes" .value=${live(wanted)}
        @input=${(event) => filter(event.target.value)}>
      ${controls()}
    </header>
    ${windowed("lanes", all, ROW, (row) => (row.heading ? heading(row) : lane(row, view)), "Lanes", {
      key: (row) => row.key ?? row.heading,
      head: axis(view),
      under: grid(view),
    })}
    ${onlyPreset() ? first() : nothing} ${tipView(view.now)} ${legend()}
  </section>`;
}

function filter(text) {
  wanted = text;
  draw();
}

function onlyPreset() {
  return state.gone.length === 0 && state.resources.every(({ id }) => id === "default");
}

function first() {
  return empty(
    "Nothing happens here yet",
    "Create a queue as your program would, and watch it start. The clock above moves it on.",
    firstCall(state.project),
  );
}

function act(action) {
  return () => {
    action();
    draw();
  };
}

function controls() {
  return html`<div class="group" role="group" aria-label="What the timeline shows">
    <button class="button small" aria-pressed=${isFitting()} @click=${act(fit)}>All</button>
    <button class="button small" @click=${act(followNow)}>Now</button>
    <button class="button small icon" aria-label="Earlier" @click=${act(() => pan(-0.4))}>‹</button>
    <button class="button small icon" aria-label="Later" @click=${act(() => pan(0.4))}>›</button>
    <button class="button small icon" aria-label="Show a shorter stretch" @click=${act(() => zoom(0.5))}>+</button>
    <button class="button small icon" aria-label="Show a longer stretch" @click=${act(() => zoom(2))}>−</button>
  </div>`;
}

/** @returns {number} where an instant is, in percent of the width */
function place(at, { start, end }) {
  return ((at - start) / (end - start)) * 100;
}

function percent(share) {
  return `${share.toFixed(3)}%`;
}

function axis(view) {
  const most = innerWidth < 700 ? 4 : 9;
  return html`<div class="axis" aria-hidden="true">
    <div class="track">
      ${ticks(view, most).filter(({ at }) => place(at, view) > LABEL).map(
        ({ at, label }) => html`<span class="tick" ${placed({ left: percent(place(at, view)) })}>${label}</span>`,
      )}
      <span class="now-flag" ${placed({ left: percent(place(view.now, view)) })}>${clockTime(view.now)}</span>
    </div>
  </div>`;
}

function grid(view) {
  return html`<div class="grid" aria-hidden="true">
    <div class="track" @pointerdown=${dragging} @wheel=${wheel}>
      ${ticks(view, innerWidth < 700 ? 4 : 9).map(({ at }) => html`<i class="line" ${placed({ left: percent(place(at, view)) })}></i>`)}
      <i class="line now-line" data-testid="now" ${placed({ left: percent(place(view.now, view)) })}></i>
    </div>
  </div>`;
}

function dragging(event) {
  const track = event.currentTarget;
  const move = (moved) => {
    pan(-moved.movementX / track.clientWidth);
    draw();
  };
  track.setPointerCapture(event.pointerId);
  track.addEventListener("pointermove", move);
  track.addEventListener("pointerup", () => track.removeEventListener("pointermove", move), { once: true });
}

function wheel(event) {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.25 : 0.8);
    draw();
  }
}

function heading({ heading, count }) {
  return html`<h3 class="lane-heading">${KIND_NAMES[heading]} <span class="count">${count}</span></h3>`;
}

function lane(row, view) {
  const { resource } = row;
  const chosen = state.selected?.path === path(resource);
  return html`<div class="lane" data-kind=${row.kind} data-lane=${path(resource)} ?data-gone=${Boolean(resource.goneAt)}
    ?data-chosen=${chosen} @keydown=${walk}>
    <button class="lane-name" @click=${() => open(resource)} title=${resource.id}>
      <span class="lane-title">${row.title}</span>
      <span class="lane-note">${resource.goneAt ? "gone" : row.note}</span>
    </button>
    <div class="track">
      ${repeat(
        labelled(laneSegments(row, view.now).filter((segment) => visible(segment, view)), view),
        (segment, index) => `${segment.phase}${segment.state}${index}`,
        (segment) => bar(segment, resource, view),
      )}
    </div>
  </div>`;
}

function visible(segment, { start, end }) {
  return segment.to >= start && segment.from <= end;
}

function trackWidth() {
  return document.querySelector(".grid .track")?.clientWidth || innerWidth;
}

/** What is under way has its name once: in the past part of its bar where there is room, else in the other. */
function labelled(segments, { start, end }) {
  const room = (ROOM / trackWidth()) * (end - start);
  const narrow = ({ from, to, phase }) => phase === "current" && to - Math.max(from, start) < room;
  return segments.map((segment, index) => ({
    ...segment,
    labelled:
      segment.phase === "rest"
        ? segment.to !== Infinity && narrow(segments[index - 1] ?? CURRENT)
        : segments[index + 1]?.to === Infinity || !narrow(segment),
  }));
}

function bar(segment, resource, view) {
  const left = Math.max(place(segment.from, view), -PAST_THE_EDGE * 100);
  const right = Math.min(place(segment.to, view), 100 + PAST_THE_EDGE * 100);
  const text = spoken(segment, resource);
  return html`<button
    class="segment"
    tabindex="-1"
    data-phase=${segment.phase}
    data-state=${segment.state}
    data-family=${segment.phase === "held" ? "held" : segment.family}
    ?data-open=${segment.to === Infinity}
    aria-label=${text}
    ${placed({ left: percent(left), width: percent(right - left) })}
    @click=${() => open(resource)}
    @pointerenter=${(event) => showTip(event.target, segment, resource)}
    @focus=${(event) => showTip(event.target, segment, resource)}
    @pointerleave=${hideTip}
    @blur=${hideTip}
  >${segment.labelled ? html`<span class="segment-text" aria-hidden="true">${label(segment)}</span>` : nothing}</button>`;
}

function label({ phase, state: name, family }) {
  return phase === "held" ? `${SIGNS.held} ${name}, held` : `${SIGNS[family]} ${name}`;
}

function spoken({ phase, state: name, since, until: end }, resource) {
  const until = end === Infinity ? "with no end in sight" : `until ${dateTime(end)}`;
  const verb = { past: "was", current: "is", rest: "is still", planned: "will be", held: "is held" }[phase];
  return `${path(resource)} ${verb} ${name} from ${dateTime(since)} ${until}`;
}

function open(resource) {
  hideTip();
  inspect({ path: path(resource) });
}

/** Arrows go from bar to bar, and from lane to lane; the tabulator only from lane to lane. */
function walk(event) {
  const row = event.currentTarget;
  const stops = [...row.querySelectorAll("button")];
  const at = stops.indexOf(document.activeElement);
  const moves = { ArrowRight: () => stops[at + 1], ArrowLeft: () => stops[at - 1], ArrowDown: () => beside(row, 1), ArrowUp: () => beside(row, -1) };
  const next = moves[event.key]?.();
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function beside(row, step) {
  const rows = [...document.querySelectorAll(".timeline .lane")];
  return rows[rows.indexOf(row) + step]?.querySelector(".lane-name");
}

function legend() {
  const families = { starting: "starting", changing: "changing", ready: "ready", failed: "failed", held: "held", gone: "deleted" };
  return html`<ul class="legend" aria-label="Colours and patterns">
    ${Object.entries(families).map(([name, text]) => html`<li><i class="swatch" data-family=${name} aria-hidden="true">${SIGNS[name]}</i> ${text}</li>`)}
    <li><i class="swatch" data-phase="planned" aria-hidden="true"></i> planned</li>
  </ul>`;
}
