import { isPreset, resourceName, resourcePath, stateCategory } from "./labels.js";
import { memoizeLast } from "./memoize.js";
import { isAfter, toMillis } from "./time.js";

/**
 * Rows and segments of the timeline, computed from the resources of the Admin API.
 *
 * A segment covers the time between `from` and `to`. Its state lasts between `since` and `until`.
 *
 * @typedef {{key: string, from: number, to: number, since: number, until: number, state: string, reason: string, category: string,
 *     phase: "past" | "current" | "remaining" | "planned" | "held"}} Segment
 *
 * A row shows a resource and earlier ones with the same path, which are deleted.
 *
 * @typedef {{key: string, kind: import("./state.js").Kind, title: string, note: string,
 *     resource: import("./state.js").Resource, earlier: import("./state.js").Resource[]}} Row
 */

/** @returns {({heading: string, count: number} | Row)[]} a group for each kind, parts of a resource below it */
export const timelineRows = memoizeLast((kinds, resources, deleted, filter) => {
  const all = allRows(kindsByName(kinds), resources, deleted);
  const rows = all.filter((row) => matches(row, filter.toLowerCase())).sort(byParent(all));
  return kinds.flatMap(({ name, title, partOf }) => {
    const group = partOf ? [] : rows.filter(({ kind }) => kind.name === name || kind.partOf === name);
    const count = group.filter(({ kind }) => kind.name === name).length;
    return group.length === 0 ? [] : [{ heading: title, count }, ...group];
  });
});

/** @returns {import("./state.js").Resource[]} the resources that the viewport is fitted to */
export const fittedResources = memoizeLast((kinds, resources, deleted) => {
  const byName = kindsByName(kinds);
  return [...resources, ...deleted].filter((resource) => !isAttribute(resource, byName) && !isPreset(resource));
});

function kindsByName(kinds) {
  return new Map(kinds.map((kind) => [kind.name, kind]));
}

function allRows(kinds, resources, deleted) {
  const rows = new Map();
  for (const resource of [...resources, ...deleted.toReversed()].filter((one) => !isAttribute(one, kinds))) {
    const key = rowKey(rows, resource);
    if (rows.has(key)) {
      rows.get(key).earlier.unshift(resource);
    } else {
      rows.set(key, { key, kind: kinds.get(resource.kind), title: resourceName(resource), note: "", resource, earlier: [] });
    }
  }
  for (const { kind, id, state } of resources.filter((one) => isAttribute(one, kinds))) {
    const row = rows.get(`${kinds.get(kind).attributeOf}/${id}`);
    if (row) {
      row.note = `${state} ${kind.toUpperCase()}`;
    }
  }
  return [...rows.values()];
}

/** Whether a resource is an attribute of another one with the same ID, such as the CUs of a queue. */
function isAttribute({ kind }, kinds) {
  return Boolean(kinds.get(kind).attributeOf);
}

/** A queue and a pool with the same name have peers with the same path. Peers that exist at the same time have separate rows. */
function rowKey(rows, resource) {
  const key = resourcePath(resource);
  return rows.has(key) && !resource.deletedAt ? `${key}#2` : key;
}

function matches({ resource, title }, filter) {
  return `${resourcePath(resource)} ${title} ${resource.state}`.toLowerCase().includes(filter);
}

/** Puts the parts of a resource below it and keeps the order of the API otherwise. */
function byParent(rows) {
  const positions = new Map(rows.map(({ resource }, index) => [resource.id, index]));
  const position = ({ resource }) => positions.get(resource.id.split("/")[0]) ?? Infinity;
  return (one, other) => position(one) - position(other) || Boolean(one.kind.partOf) - Boolean(other.kind.partOf);
}

/** @returns {Segment[]} all segments of a row */
export function rowSegments({ earlier, resource }, now) {
  return [...earlier, resource].flatMap((one, index) =>
    segments(one, now).map((segment) => ({ ...segment, key: `${index} ${segment.key}` })),
  );
}

/** Phases with a separate key. With the others, a segment keeps its element and its focus as time passes. */
const SEPARATE_PHASES = new Set(["remaining", "held"]);

/** @returns {Segment[]} past, current and planned states of a resource */
export function segments(resource, now) {
  const end = resource.deletedAt ? toMillis(resource.deletedAt) : Infinity;
  const heldAt = resource.heldAt && !resource.deletedAt ? toMillis(resource.heldAt) : Infinity;
  const steps = startedSteps(resource, now);
  return steps
    .flatMap((step, index) => {
      const to = steps[index + 1]?.start ?? Infinity;
      const parts = isDelayed(step, resource) ? delayed(step, to) : untilHeld(step, to, heldAt, now);
      return parts.map((part) => ({
        ...part,
        key: `${step.from} ${step.state} ${SEPARATE_PHASES.has(part.phase) ? part.phase : ""}`,
      }));
    })
    .map((segment) => ({ ...segment, to: Math.min(segment.to, end), category: stateCategory(segment.state) }))
    .filter((segment) => segment.from < segment.to && segment.from < end);
}

/** Whether a step starts only after its resource is released. */
function isDelayed(step, { heldAt, deletedAt }) {
  return Boolean(heldAt) && !deletedAt && isAfter(step.from, heldAt);
}

/** @returns {number} when a step starts; while the resource is held, the remaining steps shift with virtual time */
export function stepStart(step, resource, now) {
  const delay = isDelayed(step, resource) ? Math.max(0, now - toMillis(resource.heldAt)) : 0;
  return toMillis(step.from) + delay;
}

/** The steps with their start. A recurring timeline has its next step only in `next`. */
function startedSteps(resource, now) {
  const { timeline, next } = resource;
  const steps = next && toMillis(next.from) > toMillis(timeline.at(-1).from) ? [...timeline, next] : timeline;
  return steps.map((step) => ({ ...step, start: stepStart(step, resource, now) }));
}

function untilHeld(step, to, heldAt, now) {
  const parts = phases(step, Math.min(to, heldAt), now);
  const held = {
    state: step.state,
    reason: step.reason,
    since: step.start,
    until: Infinity,
    from: heldAt,
    to: Math.max(now, heldAt),
    phase: "held",
  };
  return heldAt < to ? [...parts, held] : parts;
}

/** Splits a step at the current time. */
function phases({ state, reason, start }, to, now) {
  const whole = { state, reason, since: start, until: to, from: start, to };
  if (start > now) {
    return [{ ...whole, phase: "planned" }];
  }
  return to <= now
    ? [{ ...whole, phase: "past" }]
    : [
        { ...whole, to: now, phase: "current" },
        { ...whole, from: now, phase: "remaining" },
      ];
}

function delayed({ state, reason, start }, to) {
  return [{ state, reason: `${reason}; after release`, since: start, until: to, from: start, to, phase: "planned" }];
}
