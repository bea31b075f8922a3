import { memo } from "./memo.js";
import { segments } from "./lanes.js";

/**
 * Which stretch of world time the timeline shows. It looks at all that is to come, until somebody moves it; and it moves to
 * where it shall look rather than jump there, so that time is seen to pass.
 */

const SHORTEST = 2000;
const LONGEST = 366 * 86_400_000;
const HOUR = 3_600_000;

/** @type {{span: number | null, center: number | null}} what somebody asked for; nothing: all */
const asked = { span: null, center: null };

/** @type {{start: number, end: number, now: number} | null} */
let shown = null;

const still = matchMedia("(prefers-reduced-motion: reduce)");

export function isFitting() {
  return asked.span === null;
}

export function fit() {
  asked.span = asked.center = null;
}

/** Somewhere else altogether: nothing is passed on the way there. */
export function cut() {
  fit();
  shown = null;
}

export function zoom(factor, around = asked.center) {
  const span = Math.min(LONGEST, Math.max(SHORTEST, (shown.end - shown.start) * factor));
  const place = around === null ? null : (around - shown.start) / (shown.end - shown.start);
  asked.center = around === null ? null : around + (0.5 - place) * span;
  asked.span = span;
}

/** @param {number} share of the stretch that is shown */
export function pan(share) {
  const span = shown.end - shown.start;
  asked.span = span;
  asked.center = (shown.start + shown.end) / 2 + share * span;
  if (still.matches || Math.abs(share) < 0.1) {
    shown = { ...shown, start: asked.center - span / 2, end: asked.center + span / 2 };
  }
}

export function followNow() {
  asked.span = shown.end - shown.start;
  asked.center = null;
}

/** @returns {{start: number, end: number, now: number, moving: boolean}} */
export function look(resources, gone, now) {
  const wanted = { ...wish(resources, gone, now), now };
  const span = wanted.end - wanted.start;
  const far = shown && Math.max(...["start", "end", "now"].map((side) => Math.abs(wanted[side] - shown[side])));
  const moving = shown !== null && !still.matches && far > span / 100 && far < span * 50;
  shown = moving ? between(shown, wanted, 0.18) : wanted;
  return { ...shown, moving };
}

function between(from, to, share) {
  return Object.fromEntries(Object.keys(to).map((side) => [side, from[side] + (to[side] - from[side]) * share]));
}

function wish(resources, gone, now) {
  if (asked.span === null) {
    return all(resources, gone, now);
  }
  const center = asked.center ?? now + asked.span * 0.15;
  return { start: center - asked.span / 2, end: center + asked.span / 2 };
}

/** When something begins, of all that is not held; and what is held, whose future moves with time. */
const courses = memo((resources, gone) => {
  const shown = [...resources, ...gone].filter(
    ({ kind, id }) => kind !== "cu" && !(kind === "queue" && id === "default"),
  );
  const free = shown.filter((resource) => !resource.heldAt);
  return {
    held: shown.filter((resource) => resource.heldAt),
    instants: free.flatMap((resource) => begins(resource, 0)),
  };
});

function begins(resource, now) {
  return segments(resource, now).map(({ from }) => from);
}

/** From where something began lately to where the last of what comes soon has come. */
function all(resources, gone, now) {
  const { held, instants: fixed } = courses(resources, gone);
  const instants = [...fixed, ...held.flatMap((resource) => begins(resource, now))];
  const soonest = extreme(Math.min, instants, (at) => at > now, Infinity);
  const horizon = now + Math.max(HOUR, soonest === Infinity ? 0 : 20 * (soonest - now));
  const last = extreme(Math.max, instants, (at) => at <= horizon, now);
  const earliest = now - Math.max(10 * 60_000, 3 * (last - now));
  const first = extreme(Math.min, instants, (at) => at >= earliest, now);
  const span = Math.max(last - first, 30_000);
  return { start: first - span * 0.04, end: Math.max(last, first + span) + span * 0.16 };
}

/** The least or the greatest of those that are meant. */
function extreme(of, instants, meant, otherwise) {
  return instants.reduce((best, at) => (meant(at) ? of(best, at) : best), otherwise);
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200].map(
  (s) => s * 1000,
);
const DAY = 86_400_000;

/** @returns {{at: number, label: string}[]} round instants, as many as there is room for */
export function ticks({ start, end }, most) {
  const least = (end - start) / Math.max(1, most);
  const step = STEPS.find((size) => size >= least) ?? Math.ceil(least / DAY) * DAY;
  const count = Math.floor(end / step) - Math.ceil(start / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, place) => (Math.ceil(start / step) + place) * step).map(
    (at) => ({
      at,
      label: label(at, step),
    }),
  );
}

function label(at, step) {
  const text = new Date(at).toISOString();
  return step >= DAY || at % DAY === 0 ? text.slice(5, 10) : text.slice(11, step >= 60_000 ? 16 : 19);
}
