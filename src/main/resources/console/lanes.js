import { family, KINDS, path, title } from "./kinds.js";
import { memo } from "./memo.js";
import { isAfter, millis } from "./time.js";

/**
 * What a timeline is drawn of, worked out of what the API says.
 *
 * @typedef {{key: string, from: number, to: number, since: number, until: number, state: string, reason: string, family: string,
 *     phase: "past" | "current" | "rest" | "planned" | "held"}} Segment
 * @typedef {{key: string, kind: string, title: string, note: string, resource: import("./state.js").Resource,
 *     before: import("./state.js").Resource[]}} Lane
 */

/** @returns {({heading: string, count: number} | Lane)[]} lanes in groups, a connection's peers below it */
export const lanes = memo((resources, gone, wanted) => {
  const all = laned(resources, gone).filter((lane) => matches(lane, wanted.toLowerCase()));
  const sizes = new Map(resources.filter(({ kind }) => kind === "cu").map((cu) => [cu.id, `${cu.state} CUs`]));
  all.filter(({ kind }) => kind === "queue").forEach((lane) => (lane.note = sizes.get(lane.resource.id) ?? ""));
  return ["pool", "queue", "connection"].flatMap((kind) => {
    const group = all.filter((lane) => lane.kind === kind || (kind === "connection" && lane.kind === "peer"));
    return group.length === 0 ? [] : [{ heading: kind, count: group.length }, ...group.sort(order)];
  });
});

function laned(resources, gone) {
  const byKey = new Map();
  for (const resource of [...resources, ...gone.toReversed()].filter(({ kind }) => KINDS.indexOf(kind) < 4)) {
    const key = free(byKey, resource);
    if (byKey.has(key)) {
      byKey.get(key).before.unshift(resource);
    } else {
      byKey.set(key, { key, kind: resource.kind, title: title(resource), note: "", resource, before: [] });
    }
  }
  return [...byKey.values()];
}

/** A queue and a pool of one name have peers of one name: those that are there at once have a lane each. */
function free(byKey, resource) {
  const key = path(resource);
  return byKey.has(key) && !resource.goneAt ? `${key}#2` : key;
}

function matches(lane, wanted) {
  return wanted === "" || `${path(lane.resource)} ${lane.title} ${lane.resource.state}`.toLowerCase().includes(wanted);
}

/** Peers follow their connection; otherwise it stays as the API has it. */
function order(one, other) {
  const [a, b] = [one, other].map(({ resource }) => resource.id.split("/")[0]);
  return one.kind === "connection" || one.kind === "peer"
    ? compare(a, b) || compare(one.kind, other.kind) || compare(one.key, other.key)
    : 0;
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** @returns {Segment[]} all that a lane shows */
export function laneSegments(lane, now) {
  return [...lane.before, lane.resource].flatMap((resource, place) =>
    segments(resource, now).map((segment) => ({ ...segment, key: `${place} ${segment.key}` })),
  );
}

/** What a step has beside its first part, which is the same bar while it is planned, under way, and past. */
const BESIDE = new Set(["rest", "held"]);

/** @returns {Segment[]} what one resource was, is, and will be */
export function segments(resource, now) {
  const end = resource.goneAt ? millis(resource.goneAt) : Infinity;
  const heldAt = resource.heldAt && !resource.goneAt ? millis(resource.heldAt) : Infinity;
  const steps = known(resource, now);
  return steps
    .flatMap((step, place) => {
      const to = place + 1 < steps.length ? steps[place + 1].at : Infinity;
      const parts = isHeldBack(step, resource) ? afterRelease(step, to) : untilHeld(step, to, heldAt, now);
      return parts.map((part) => ({
        ...part,
        key: `${step.from} ${step.state} ${BESIDE.has(part.phase) ? part.phase : ""}`,
      }));
    })
    .map((segment) => ({ ...segment, to: Math.min(segment.to, end), family: family(segment.state) }))
    .filter((segment) => segment.from < segment.to && segment.from < end);
}

/** Whether a step waits until its resource is released. */
function isHeldBack(step, { heldAt, goneAt }) {
  return Boolean(heldAt) && !goneAt && isAfter(step.from, heldAt);
}

/** When a step of a resource begins: what was left when it was held comes later by as long as it is. */
export function begin(step, resource, now) {
  const later = isHeldBack(step, resource) ? Math.max(0, now - millis(resource.heldAt)) : 0;
  return millis(step.from) + later;
}

/** Of what recurs the next step is not written down. */
function known(resource, now) {
  const { timeline, next } = resource;
  const steps = next && millis(next.from) > millis(timeline.at(-1).from) ? [...timeline, next] : timeline;
  return steps.map((step) => ({ ...step, at: begin(step, resource, now) }));
}

function untilHeld(step, to, heldAt, now) {
  const reached = Math.min(to, heldAt);
  const open = phases(step, reached, now);
  const held = {
    state: step.state,
    reason: step.reason,
    since: step.at,
    until: Infinity,
    from: heldAt,
    to: Math.max(now, heldAt),
  };
  return heldAt < to ? [...open, { ...held, phase: "held" }] : open;
}

/** What is past of a step, and what is not. */
function phases({ state, reason, at }, to, now) {
  const whole = { state, reason, since: at, until: to };
  if (at > now) {
    return [{ ...whole, from: at, to, phase: "planned" }];
  }
  return to <= now
    ? [{ ...whole, from: at, to, phase: "past" }]
    : [
        { ...whole, from: at, to: now, phase: "current" },
        { ...whole, from: now, to, phase: "rest" },
      ];
}

function afterRelease({ state, reason, at }, to) {
  return [{ state, reason: `${reason}; once it is released`, since: at, until: to, from: at, to, phase: "planned" }];
}
