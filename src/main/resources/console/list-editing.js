import { callProject } from "./api.js";
import { announce, attempt, state } from "./state.js";
import { loadView } from "./loader.js";

/**
 * Replaces a whole list of the project, since the Admin API cannot change a part of it.
 *
 * @param {string} name of the list in the Admin API
 * @param {(project: string) => Promise<unknown[]>} createList loads the current list first, to keep changes of other clients
 * @param {string} message announced on success
 */
export async function replaceList(name, createList, message) {
  const { project } = state;
  const replaced = await attempt(`change-${name}`, async () =>
    callProject(project, "PUT", `/${name}`, await createList(project)),
  );
  loadView();
  if (replaced) {
    announce(message);
  }
}

/**
 * Removes an item from the current list, where other clients may have moved or removed it.
 *
 * @template T
 * @param {T[]} list
 * @param {T} item
 * @param {number} index where the item was shown
 * @param {(item: T) => unknown} withoutCounters
 */
export function removeItem(list, item, index, withoutCounters) {
  const removed = JSON.stringify(withoutCounters(item));
  const found = [index, ...list.keys()].find((at) => at in list && JSON.stringify(withoutCounters(list[at])) === removed);
  if (found === undefined) {
    throw new Error("Another client has changed or removed this entry. The list shows the current entries.");
  }
  return list.filter((_, at) => at !== found);
}
