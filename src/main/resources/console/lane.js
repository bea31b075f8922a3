import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { repeat } from "/_emulator/console/lit-html/directives/repeat.js";
import { state } from "./state.js";
import { laneSegments } from "./lanes.js";
import { KIND_NAMES, path, SIGNS } from "./kinds.js";
import { dateTime } from "./time.js";
import { inspect } from "./inspector.js";
import { placed } from "./placed.js";
import { hideTip, showTip } from "./tip.js";

const PAST_THE_EDGE = 0.02;

/** What a name takes, and what at least a sign and a letter of it do, in pixels. */
const ROOM = 108;
const LEAST_ROOM = 34;

/** In the place of a part that ended where the view begins. */
const CURRENT = { phase: "current", from: 0, to: 0 };

/** @returns {number} where an instant is, in percent of the width */
export function place(at, { start, end }) {
  return ((at - start) / (end - start)) * 100;
}

/** A share as a style has it. */
export function percent(share) {
  return `${share.toFixed(3)}%`;
}

/** Above the lanes of one kind. */
export function headingView({ heading, count }) {
  return html`<h3 class="lane-heading">${KIND_NAMES[heading]} <span class="count">${count}</span></h3>`;
}

/** What one resource was, is and will be. */
export function laneView(row, tabindex, view) {
  const { resource } = row;
  const chosen = state.selected?.path === path(resource);
  return html`<div
    class="lane"
    data-kind=${row.kind}
    data-lane=${path(resource)}
    ?data-gone=${Boolean(resource.goneAt)}
    ?data-chosen=${chosen}
    @keydown=${walk}
  >
    <button class="lane-name" tabindex=${tabindex} @click=${() => open(resource)} title=${resource.id}>
      <span class="lane-title">${row.title}</span>
      <span class="lane-note">${resource.goneAt ? "gone" : row.note}</span>
    </button>
    <div class="track">
      ${repeat(
        labelled(
          laneSegments(row, view.now).filter((segment) => visible(segment, view)),
          view,
        ),
        (segment) => segment.key,
        (segment) => bar(segment, resource, view),
      )}
    </div>
  </div>`;
}

function visible(segment, { start, end }) {
  return segment.to >= start && segment.from <= end;
}

/** @returns {number} of the part of a lane in which time passes, in pixels */
export function trackWidth() {
  return document.querySelector(".grid .track")?.clientWidth || innerWidth;
}

/** What is under way has its name once: in the past part of its bar where there is room, else in the other. */
function labelled(segments, { start, end }) {
  const room = (ROOM / trackWidth()) * (end - start);
  const least = (LEAST_ROOM / ROOM) * room;
  const seen = ({ from, to }) => Math.min(to, end) - Math.max(from, start);
  const narrow = (segment) => segment.phase === "current" && seen(segment) < room;
  return segments.map((segment, index) => ({
    ...segment,
    labelled:
      seen(segment) >= least &&
      (segment.phase === "rest"
        ? segment.to !== Infinity && narrow(segments[index - 1] ?? CURRENT)
        : segments[index + 1]?.to === Infinity || !narrow(segment)),
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
    @focus=${(event) => event.target.matches(":focus-visible") && showTip(event.target, segment, resource)}
    @pointerleave=${hideTip}
    @blur=${hideTip}
  >
    ${segment.labelled ? html`<span class="segment-text" aria-hidden="true">${label(segment)}</span>` : nothing}
  </button>`;
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

/** Arrows go from bar to bar; from lane to lane, those of the list. */
function walk(event) {
  const stops = [...event.currentTarget.querySelectorAll("button")];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const next = step && stops[stops.indexOf(document.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
