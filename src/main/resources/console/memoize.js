/**
 * Remembers the last result of a function. Arguments are compared by identity, so a changed list must be a new list.
 *
 * @template {unknown[]} A
 * @template T
 * @param {(...args: A) => T} compute
 * @returns {(...args: A) => T}
 */
export function memoizeLast(compute) {
  let lastArgs;
  let result;
  return (...args) => {
    if (lastArgs === undefined || args.some((arg, index) => arg !== lastArgs[index])) {
      result = compute(...args);
      lastArgs = args;
    }
    return result;
  };
}
