/**
 * Works something out anew only where it is asked for something else than the last time. What is compared are identities, so
 * whoever changes a list makes a new one.
 *
 * @template {unknown[]} A
 * @template T
 * @param {(...args: A) => T} work
 * @returns {(...args: A) => T}
 */
export function memo(work) {
  let known;
  let result;
  return (...args) => {
    if (known === undefined || args.length !== known.length || args.some((arg, place) => arg !== known[place])) {
      result = work(...args);
      known = args;
    }
    return result;
  };
}
