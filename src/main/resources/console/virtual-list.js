import { html } from "/_emulator/console/lit-html/lit-html.js";
import { repeat } from "/_emulator/console/lit-html/directives/repeat.js";
import { requestRender } from "./state.js";
import { styleProps } from "./style-props.js";

/** Rows rendered above and below the visible ones. */
const OVERSCAN = 6;

/** Per list: scroll position and height in pixels, and the key of the row that is the tab stop. */
const positions = new Map();
const INITIAL_POSITION = { top: 0, height: 600 };

/** Name of the list that takes the focus after the next rendering. */
let focusedList = null;

const resizeObserver = new ResizeObserver((entries) => entries.forEach(({ target }) => measure(target)));
const observed = new WeakSet();

function setPosition(name, changes) {
  const position = positions.get(name) ?? INITIAL_POSITION;
  if (Object.entries(changes).some(([property, value]) => position[property] !== value)) {
    positions.set(name, { ...position, ...changes });
    requestRender();
  }
}

function measure(element) {
  setPosition(element.dataset.list, { top: element.scrollTop, height: element.clientHeight });
}

/** Measures the rendered lists and moves the focus. Call it after each rendering. */
export function updateLists() {
  document.querySelectorAll("[data-list]").forEach((element) => {
    if (!observed.has(element)) {
      observed.add(element);
      resizeObserver.observe(element);
      element.addEventListener("scroll", () => measure(element), { passive: true });
    }
    measure(element);
  });
  if (focusedList !== null) {
    document.querySelector(`[data-list="${focusedList}"] [data-tab-stop] :is(a, button)`)?.focus();
    focusedList = null;
  }
}

/**
 * A list that renders only visible rows. One row is the tab stop, which arrow keys move. It is rendered even when it is not visible, so
 * that it keeps the focus. Options: `key` identifies a row, `header` stays above the rows, and `background` behind them.
 *
 * @template T
 * @param {string} name of the list
 * @param {T[]} rows
 * @param {number} height of a row, in pixels
 * @param {(row: T, tabindex: number) => unknown} view puts the tabindex on its first link or button
 * @param {string} label
 * @param {{key: (row: T) => unknown, isFocusable?: (row: T) => boolean, header?: unknown, background?: unknown}} options
 */
export function virtualList(name, rows, height, view, label, { key, isFocusable = () => true, header, background }) {
  const { top, height: visible, stopKey } = positions.get(name) ?? INITIAL_POSITION;
  const last = Math.min(rows.length, Math.ceil((top + visible) / height) + OVERSCAN);
  const first = Math.max(0, Math.min(last, Math.floor(top / height) - OVERSCAN));
  const previous = rows.findIndex((row) => key(row) === stopKey);
  const stop =
    previous >= 0 ? previous : nearest(rows, isFocusable, Math.min(Math.ceil(top / height), rows.length - 1), 1);
  const range = Array.from({ length: last - first }, (_, offset) => first + offset);
  const rendered = stop < 0 || range.includes(stop) ? range : stop < first ? [stop, ...range] : [...range, stop];
  const list = { name, rows, height, key, isFocusable };
  return html`<div class="list" data-list=${name}>
    ${header} ${background}
    <ul
      aria-label=${label}
      @focusin=${(event) => setPosition(name, { stopKey: key(rows[indexOf(event)]) })}
      @keydown=${(event) => onKey(event, list)}
      ${styleProps({ height: `${rows.length * height}px` })}
    >
      ${repeat(
        rendered,
        (index) => key(rows[index]),
        (index) =>
          html`<li
            aria-setsize=${rows.length}
            aria-posinset=${index + 1}
            ?data-tab-stop=${index === stop}
            ${styleProps({ transform: `translateY(${index * height}px)`, height: `${height}px` })}
          >
            ${view(rows[index], index === stop ? 0 : -1)}
          </li>`,
      )}
    </ul>
  </div>`;
}

/** @returns {number} index of the row that is the target of an event */
function indexOf(event) {
  return Number(event.target.closest("li").getAttribute("aria-posinset")) - 1;
}

function onKey(event, { name, rows, height, key, isFocusable }) {
  // a second key can follow before the first one is rendered
  const pending = focusedList === name ? rows.findIndex((row) => key(row) === positions.get(name).stopKey) : -1;
  const current = pending >= 0 ? pending : indexOf(event);
  const page = Math.max(1, Math.floor(event.currentTarget.parentElement.clientHeight / height) - 1);
  const target = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: rows.length,
  }[event.key];
  if (target !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    const index = Math.max(0, Math.min(rows.length - 1, target));
    focusedList = name;
    setPosition(name, { stopKey: key(rows[nearest(rows, isFocusable, index, Math.sign(target - current))]) });
    requestRender();
  }
}

/** The first focusable row from an index on, in the direction of the step; otherwise the last one before the index. */
function nearest(rows, isFocusable, from, step) {
  for (let index = from; index >= 0 && index < rows.length; index += step || 1) {
    if (isFocusable(rows[index])) {
      return index;
    }
  }
  return step > 0 ? rows.findLastIndex(isFocusable) : rows.findIndex(isFocusable);
}

export function scrollToTop(name) {
  document.querySelector(`[data-list="${name}"]`)?.scrollTo({ top: 0 });
}
