const UNITS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1000],
];

/** @returns {number} milliseconds since 1970 of an ISO 8601 instant */
export function toMillis(instant) {
  return Date.parse(instant);
}

/** Compares ISO 8601 instants to the nanosecond. */
export function isAfter(one, other) {
  return toMillis(one) === toMillis(other)
    ? nanoseconds(one) > nanoseconds(other)
    : toMillis(one) > toMillis(other);
}

function nanoseconds(instant) {
  return (/\.(\d+)/.exec(instant)?.[1] ?? "").padEnd(9, "0");
}

/** 2030-01-01 00:10:00 */
export function dateTime(at) {
  return `${date(at)} ${timeOfDay(at)}`;
}

export function date(at) {
  return new Date(at).toISOString().slice(0, 10);
}

/** 00:10:00 */
export function timeOfDay(at) {
  return new Date(at).toISOString().slice(11, 19);
}

export function weekday(at) {
  return new Date(at).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
}

/** 10 min 1 s: at most two units, rounded down. */
export function formatDuration(millis) {
  const length = Math.abs(millis);
  if (length < 1000) {
    return `${Math.round(length)} ms`;
  }
  const index = UNITS.findIndex(([, size]) => length >= size);
  const [unit, size] = UNITS[index];
  if (unit === "s") {
    return `${Number((length / size).toFixed(1))} s`;
  }
  const [smallerUnit, smallerSize] = UNITS[index + 1];
  const whole = Math.floor(length / size);
  const rest = Math.floor((length - whole * size) / smallerSize);
  return rest === 0 ? `${whole} ${unit}` : `${whole} ${unit} ${rest} ${smallerUnit}`;
}

/** Formats an ISO 8601 duration without years, months and weeks. */
export function formatIsoDuration(text) {
  const [days, hours, minutes, seconds] = /^-?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(-?[\d.]+)S)?)?$/
    .exec(text)
    .slice(1)
    .map((part) => Number(part ?? 0));
  return formatDuration((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}

/** in 3 min, 20 s ago */
export function relativeTime(at, now) {
  const distance = at - now;
  return Math.abs(distance) < 50
    ? "now"
    : distance > 0
      ? `in ${formatDuration(distance)}`
      : `${formatDuration(distance)} ago`;
}
