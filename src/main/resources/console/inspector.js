import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { change, state } from "./state.js";
import { path } from "./kinds.js";
import { callView, loadCall } from "./call.js";
import { resourceView } from "./resource.js";

let cameFrom = null;

/** @param {{path: string} | {number: number}} what is looked at from near */
export function inspect(what) {
  if (!document.activeElement.closest(".inspector")) {
    cameFrom = document.activeElement;
  }
  ["call", "inspector", "inspector-ask"].forEach((place) => delete state.problems[place]);
  change({ selected: what });
  if (what.number) {
    loadCall(what);
  }
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById("inspector-title")?.focus()));
}

function close() {
  change({ selected: null });
  (cameFrom?.isConnected ? cameFrom : document.getElementById("main")).focus();
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest?.(".inspector")) {
    close();
  }
});

/** One resource or one call from near. */
export function inspectorView() {
  if (state.selected === null) {
    return nothing;
  }
  const { path: wanted, number } = state.selected;
  const found = wanted && [...state.resources, ...state.gone.toReversed()].find((resource) => path(resource) === wanted);
  return html`<aside class="inspector" aria-labelledby="inspector-title">
    <button class="button small close" @click=${close}>Close</button>
    ${
      number
        ? callView(state.selected)
        : found
          ? resourceView(found)
          : html`<h2 id="inspector-title" tabindex="-1">${wanted}</h2>
              <p>It is not there any more.</p>`
    }
  </aside>`;
}
