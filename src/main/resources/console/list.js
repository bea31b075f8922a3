import { html } from "/_emulator/console/lit-html/lit-html.js";
import { repeat } from "/_emulator/console/lit-html/directives/repeat.js";
import { draw } from "./state.js";
import { placed } from "./placed.js";

const AROUND = 6;

/** How far each list is scrolled, how high it is, and at which row somebody was last. */
const places = new Map();
const UNSEEN = { top: 0, height: 600 };

/** The list whose row shall have the focus as soon as it is drawn. */
let moving = null;

const sizes = new ResizeObserver((entries) => entries.forEach(({ target }) => measure(target)));
const observed = new WeakSet();

function keep(name, changes) {
  const before = places.get(name) ?? UNSEEN;
  if (Object.entries(changes).some(([what, now]) => before[what] !== now)) {
    places.set(name, { ...before, ...changes });
    draw();
  }
}

function measure(element) {
  keep(element.dataset.list, { top: element.scrollTop, height: element.clientHeight });
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
  if (moving !== null) {
    document.querySelector(`[data-list="${moving}"] [data-stop] :is(a, button)`)?.focus();
    moving = null;
  }
}

/**
 * A list of rows of one height, of which only those are there that can be seen. The tabulator comes to one of them, the arrows go on from
 * there; that one is there even when it cannot be seen, so that it keeps the focus when others come.
 *
 * @template T
 * @param {string} name of the list
 * @param {T[]} rows
 * @param {number} height of a row, in pixels
 * @param {(row: T, tabindex: number) => unknown} view whose first link or button has that tabindex
 * @param {string} label
 * @param {{key: (row: T) => unknown, isStop?: (row: T) => boolean, head?: unknown, under?: unknown}} more by what a row is known again;
 *     whether it can have the focus; what stays above the rows; what lies under all of them
 */
export function windowed(name, rows, height, view, label, { key, isStop = () => true, head, under }) {
  const { top, height: seen, at } = places.get(name) ?? UNSEEN;
  const last = Math.min(rows.length, Math.ceil((top + seen) / height) + AROUND);
  const first = Math.max(0, Math.min(last, Math.floor(top / height) - AROUND));
  const left = rows.findIndex((row) => key(row) === at);
  const stop = left >= 0 ? left : nearest(rows, isStop, Math.min(Math.ceil(top / height), rows.length - 1), 1);
  const shown = Array.from({ length: last - first }, (_, place) => first + place);
  const drawn = stop < 0 || shown.includes(stop) ? shown : stop < first ? [stop, ...shown] : [...shown, stop];
  const list = { name, rows, height, key, isStop };
  return html`<div class="list" data-list=${name}>
    ${head} ${under}
    <ul
      aria-label=${label}
      @focusin=${(event) => keep(name, { at: key(rows[placeOf(event)]) })}
      @keydown=${(event) => move(event, list)}
      ${placed({ height: `${rows.length * height}px` })}
    >
      ${repeat(
        drawn,
        (place) => key(rows[place]),
        (place) =>
          html`<li
            aria-setsize=${rows.length}
            aria-posinset=${place + 1}
            ?data-stop=${place === stop}
            ${placed({ transform: `translateY(${place * height}px)`, height: `${height}px` })}
          >
            ${view(rows[place], place === stop ? 0 : -1)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** @returns {number} the place of the row that an event is about */
function placeOf(event) {
  return Number(event.target.closest("li").getAttribute("aria-posinset")) - 1;
}

function move(event, { name, rows, height, key, isStop }) {
  const left = moving === name ? rows.findIndex((row) => key(row) === places.get(name).at) : -1;
  const at = left >= 0 ? left : placeOf(event); // the focus follows when it is drawn, which may be later than the next key
  const page = Math.max(1, Math.floor(event.currentTarget.parentElement.clientHeight / height) - 1);
  const goals = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length,
  };
  const wanted = goals[event.key];
  if (wanted !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    const to = nearest(rows, isStop, Math.max(0, Math.min(rows.length - 1, wanted)), Math.sign(wanted - at));
    moving = name;
    keep(name, { at: key(rows[to]) });
    draw();
  }
}

/** The first row from a place on that can have the focus; else the last one before it. */
function nearest(rows, isStop, from, step) {
  for (let place = from; place >= 0 && place < rows.length; place += step || 1) {
    if (isStop(rows[place])) {
      return place;
    }
  }
  return step > 0 ? rows.findLastIndex(isStop) : rows.findIndex(isStop);
}

/** Scrolls a list to its beginning. */
export function toTop(name) {
  document.querySelector(`[data-list="${name}"]`)?.scrollTo({ top: 0 });
}
