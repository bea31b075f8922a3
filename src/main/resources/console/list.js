import { html } from "/_emulator/console/lit-html/lit-html.js";
import { repeat } from "/_emulator/console/lit-html/directives/repeat.js";
import { draw } from "./state.js";
import { placed } from "./placed.js";

const AROUND = 6;

/** How far each list is scrolled, and how high it is. */
const places = new Map();

const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => measure(target)));
const observed = new WeakSet();

function measure(element) {
  const before = places.get(element.dataset.list);
  const now = { top: element.scrollTop, height: element.clientHeight };
  if (before?.top !== now.top || before?.height !== now.height) {
    places.set(element.dataset.list, now);
    draw();
  }
}

/** Lists that have been drawn are watched from then on: how high they are is known only then. */
export function watchLists() {
  document.querySelectorAll("[data-list]").forEach((element) => {
    if (!observed.has(element)) {
      observed.add(element);
      sizes.observe(element);
      element.addEventListener("scroll", () => measure(element), { passive: true });
    }
    measure(element);
  });
}

/**
 * A list of rows of one height, of which only those are there that can be seen.
 *
 * @template T
 * @param {string} name of the list
 * @param {T[]} rows
 * @param {number} height of a row, in pixels
 * @param {(row: T, index: number) => unknown} view
 * @param {string} label
 * @param {{key?: (row: T) => unknown, head?: unknown, under?: unknown}} [more] by what a row is known again, so that it keeps the focus
 *     when others come; what stays above the rows; what lies under all of them
 */
export function windowed(name, rows, height, view, label, { key, head, under } = {}) {
  const { top, height: seen } = places.get(name) ?? { top: 0, height: 600 };
  const last = Math.min(rows.length, Math.ceil((top + seen) / height) + AROUND);
  const first = Math.max(0, Math.min(last, Math.floor(top / height) - AROUND));
  return html`<div class="list" data-list=${name}>
    ${head} ${under}
    <ul aria-label=${label} ${placed({ height: `${rows.length * height}px` })}>
      ${repeat(
        rows.slice(first, last),
        (row, place) => key?.(row) ?? place,
        (row, place) =>
          html`<li
            aria-setsize=${rows.length}
            aria-posinset=${first + place + 1}
            ${placed({ transform: `translateY(${(first + place) * height}px)`, height: `${height}px` })}
          >
            ${view(row, first + place)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Scrolls a list to its beginning. */
export function toTop(name) {
  document.querySelector(`[data-list="${name}"]`)?.scrollTo({ top: 0 });
}
