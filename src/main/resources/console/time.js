const UNITS = [
  ["d", 86_400_000],
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1000],
];

/** @returns {number} milliseconds since 1970 of an instant as the API writes it */
export function millis(instant) {
  return Date.parse(instant);
}

/** Whether an instant comes after another one, be it by a nanosecond. */
export function isAfter(one, other) {
  return millis(one) === millis(other) ? fraction(one) > fraction(other) : millis(one) > millis(other);
}

function fraction(instant) {
  return (/\.(\d+)/.exec(instant)?.[1] ?? "").padEnd(9, "0");
}

/** 2030-01-01 00:10:00 */
export function dateTime(at) {
  return `${date(at)} ${clockTime(at)}`;
}

export function date(at) {
  return new Date(at).toISOString().slice(0, 10);
}

/** 00:10:00, with .409 where there are milliseconds to tell */
export function clockTime(at, precise = false) {
  return new Date(at).toISOString().slice(11, precise ? 23 : 19);
}

export function weekday(at) {
  return new Date(at).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
}

/** 10 min 1.6 s: two units at most, the smaller one rounded. */
export function stretch(length) {
  const rest = Math.abs(length);
  if (rest < 1000) {
    return `${Math.round(rest)} ms`;
  }
  const place = UNITS.findIndex(([, size]) => rest >= size);
  const [unit, size] = UNITS[place];
  if (unit === "s") {
    return `${Number((rest / size).toFixed(1))} s`;
  }
  const [smaller, smallerSize] = UNITS[place + 1];
  const whole = Math.floor(rest / size);
  const part = Math.floor((rest - whole * size) / smallerSize);
  return part === 0 ? `${whole} ${unit}` : `${whole} ${unit} ${part} ${smaller}`;
}

/** How long an ISO 8601 duration is, in milliseconds; the API writes none longer than days. */
export function duration(text) {
  const [, sign, days, hours, minutes, seconds] =
    /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(-?[\d.]+)S)?)?$/.exec(text) ?? [];
  const whole = ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return (sign === "-" ? -1 : 1) * whole * 1000;
}

/** When an instant is, seen from another one: in 3 min, 20 s ago. */
export function relative(at, now) {
  const distance = at - now;
  return Math.abs(distance) < 50 ? "now" : distance > 0 ? `in ${stretch(distance)}` : `${stretch(distance)} ago`;
}
