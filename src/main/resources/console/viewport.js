import { memoizeLast } from "./memoize.js";
import { segments } from "./timeline-model.js";

/** The period of virtual time that the timeline shows. It changes with an animation. */

const MIN_SPAN = 2000;
const MAX_SPAN = 366 * 86_400_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** @type {{span: number | null, center: number | null}} span null: fits the resources; center null: follows the current time */
const selected = { span: null, center: null };

/** @type {{start: number, end: number, now: number} | null} */
let shown = null;

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

export function isFitted() {
  return selected.span === null;
}

export function fit() {
  selected.span = selected.center = null;
}

/** Starts again without an animation. */
export function resetViewport() {
  fit();
  shown = null;
}

export function zoom(factor) {
  selected.span = Math.min(MAX_SPAN, Math.max(MIN_SPAN, (shown.end - shown.start) * factor));
}

/** @param {number} fraction of the visible period */
export function pan(fraction) {
  const span = shown.end - shown.start;
  selected.span = span;
  selected.center = (shown.start + shown.end) / 2 + fraction * span;
  if (reducedMotion.matches || Math.abs(fraction) < 0.1) {
    shown = { ...shown, start: selected.center - span / 2, end: selected.center + span / 2 };
  }
}

export function followNow() {
  selected.span = shown.end - shown.start;
  selected.center = null;
}

/** Computes the next frame. @returns {{start: number, end: number, now: number, moving: boolean}} */
export function nextViewport(resources, now) {
  const target = { ...targetPeriod(resources, now), now };
  const span = target.end - target.start;
  const distance = shown && Math.max(...["start", "end", "now"].map((side) => Math.abs(target[side] - shown[side])));
  const moving = shown !== null && !reducedMotion.matches && distance > span / 100 && distance < span * 50;
  shown = moving ? interpolate(shown, target, 0.18) : target;
  return { ...shown, moving };
}

function interpolate(from, to, fraction) {
  return Object.fromEntries(Object.keys(to).map((side) => [side, from[side] + (to[side] - from[side]) * fraction]));
}

function targetPeriod(resources, now) {
  if (selected.span === null) {
    return fittedPeriod(resources, now);
  }
  const center = selected.center ?? now + selected.span * 0.15;
  return { start: center - selected.span / 2, end: center + selected.span / 2 };
}

/** Starts of segments. Those of held resources shift with time and cannot be remembered. */
const rememberedStarts = memoizeLast((resources) => ({
  held: resources.filter(({ heldAt }) => heldAt),
  starts: resources.filter(({ heldAt }) => !heldAt).flatMap((resource) => startsOf(resource, 0)),
}));

function startsOf(resource, now) {
  return segments(resource, now).map(({ from }) => from);
}

/** From the first recent change to the last of the next changes. */
function fittedPeriod(resources, now) {
  const { held, starts: remembered } = rememberedStarts(resources);
  const starts = [...remembered, ...held.flatMap((resource) => startsOf(resource, now))];
  const next = reduceWhere(Math.min, starts, (at) => at > now, Infinity);
  const horizon = now + Math.max(HOUR, next === Infinity ? 0 : 20 * (next - now));
  const last = reduceWhere(Math.max, starts, (at) => at <= horizon, now);
  const earliest = now - Math.max(HOUR / 6, 3 * (last - now));
  const first = reduceWhere(Math.min, starts, (at) => at >= earliest, now);
  const span = Math.max(last - first, 30_000);
  return { start: first - span * 0.04, end: Math.max(last, first + span) + span * 0.16 };
}

function reduceWhere(reducer, values, predicate, initial) {
  return values.reduce((result, value) => (predicate(value) ? reducer(result, value) : result), initial);
}

const TICK_SIZES = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200].map(
  (seconds) => seconds * 1000,
);

/** @returns {{at: number, label: string}[]} at most that many ticks, at round times */
export function ticks({ start, end }, maxCount) {
  const minSize = (end - start) / maxCount;
  const size = TICK_SIZES.find((candidate) => candidate >= minSize) ?? Math.ceil(minSize / DAY) * DAY;
  const first = Math.ceil(start / size);
  return Array.from({ length: Math.floor(end / size) - first + 1 }, (_, index) => (first + index) * size).map((at) => ({
    at,
    label: tickLabel(at, size),
  }));
}

function tickLabel(at, size) {
  const text = new Date(at).toISOString();
  return size >= DAY || at % DAY === 0 ? text.slice(5, 10) : text.slice(11, size >= 60_000 ? 16 : 19);
}
