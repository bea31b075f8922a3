import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { live } from "/_emulator/console/lit-html/directives/live.js";
import { draw, state } from "./state.js";
import { fit, followNow, isFitting, look, pan, ticks, zoom } from "./camera.js";
import { headingView, laneView, percent, place, trackWidth } from "./lane.js";
import { lanes } from "./lanes.js";
import { SIGNS } from "./kinds.js";
import { clockTime } from "./time.js";
import { empty, firstCall } from "./parts.js";
import { placed } from "./placed.js";
import { windowed } from "./list.js";
import { worldNow } from "./clock.js";
import { tipView } from "./tip.js";

const ROW = 34;

/** In pixels, how far from the edges and from now a tick must be to have its label. */
const TO_THE_EDGE = 32;
const TO_NOW = 54;

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
  return html`<section class="timeline" ?data-empty=${onlyPreset()} aria-labelledby="timeline-title">
    <header class="bar-head">
      <h2 id="timeline-title">Timeline</h2>
      <input
        type="search"
        class="filter"
        placeholder="Filter lanes"
        aria-label="Filter lanes"
        .value=${live(wanted)}
        @input=${(event) => filter(event.target.value)}
      />
      ${controls()}
    </header>
    ${windowed("lanes", all, ROW, (row, tabindex) => (row.heading ? headingView(row) : laneView(row, tabindex, view)), "Lanes", {
      key: (row) => row.key ?? row.heading,
      isStop: (row) => !row.heading,
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

/** How many ticks there is room for. */
function most() {
  return innerWidth < 700 ? 4 : 9;
}

function axis(view) {
  const width = trackWidth();
  const pixels = (at) => (place(at, view) / 100) * width;
  const hasRoom = ({ at }) =>
    pixels(at) > TO_THE_EDGE && pixels(at) < width - TO_THE_EDGE && Math.abs(pixels(at) - pixels(view.now)) > TO_NOW;
  return html`<div class="axis" aria-hidden="true">
    <div class="track">
      ${ticks(view, most())
        .filter(hasRoom)
        .map(({ at, label }) => html`<span class="tick" ${placed({ left: percent(place(at, view)) })}>${label}</span>`)}
      <span class="now-flag" ${placed({ left: whole(place(view.now, view)) })}>${clockTime(view.now)}</span>
    </div>
  </div>`;
}

/** Where the flag is: at an edge it is moved in, so that all of it is seen. */
function whole(share) {
  return share < 0 || share > 100 ? percent(share) : `clamp(2.2rem, ${percent(share)}, calc(100% - 2.2rem))`;
}

function grid(view) {
  return html`<div class="grid" aria-hidden="true">
    <div class="track" @pointerdown=${dragging} @wheel=${wheel}>
      ${ticks(view, most()).map(({ at }) => html`<i class="line" ${placed({ left: percent(place(at, view)) })}></i>`)}
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
  track.setPointerCapture(event.pointerId); // and however it ends, the capture is lost then
  track.addEventListener("pointermove", move);
  track.addEventListener("lostpointercapture", () => track.removeEventListener("pointermove", move), { once: true });
}

function wheel(event) {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.25 : 0.8);
    draw();
  }
}

function legend() {
  const families = {
    starting: "starting",
    changing: "changing",
    ready: "ready",
    failed: "failed",
    held: "held",
    gone: "deleted",
  };
  return html`<ul class="legend" aria-label="Colours and patterns">
    ${Object.entries(families).map(([name, text]) => html`<li><i class="swatch" data-family=${name} aria-hidden="true">${SIGNS[name]}</i> ${text}</li>`)}
    <li><i class="swatch" data-phase="planned" aria-hidden="true"></i> planned</li>
  </ul>`;
}
