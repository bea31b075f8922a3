/**
 * A list as it is now without one that was shown, be that in another place by now: others change the list too.
 *
 * @template T
 * @param {T[]} list
 * @param {T} shown
 * @param {number} place where it was shown
 * @param {(one: T) => unknown} given one of them without what is counted
 */
export function without(list, shown, place, given) {
  const wanted = JSON.stringify(given(shown));
  const found = [place, ...list.keys()].find((at) => at in list && JSON.stringify(given(list[at])) === wanted);
  if (found === undefined) {
    throw new Error("Somebody else took it away or changed it meanwhile. The list is shown as it is now.");
  }
  return list.filter((_, at) => at !== found);
}
