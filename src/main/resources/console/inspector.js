import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { state, update } from "./state.js";
import { resourcePath } from "./labels.js";
import { callDetails, loadCall } from "./call-details.js";
import { resourceDetails } from "./resource-details.js";

let opener = null;

/** Shows details. @param {{path: string} | {number: number}} selected path of a resource, or number of a call */
export function inspect(selected) {
  if (!document.activeElement.closest(".inspector")) {
    opener = document.activeElement;
  }
  ["call", "resource-action", "dli-request", "job"].forEach((place) => delete state.errors[place]);
  update({ selected });
  if (selected.number) {
    loadCall(selected);
  }
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById("inspector-title")?.focus()));
}

function close() {
  update({ selected: null });
  (opener?.isConnected ? opener : document.getElementById("main")).focus();
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.closest?.(".inspector")) {
    close();
  }
});

/** Details of the selected resource or call. */
export function inspectorView() {
  return state.selected === null
    ? nothing
    : html`<aside class="inspector" aria-labelledby="inspector-title">
        <button class="button small close" @click=${close}>Close</button>
        ${state.selected.number ? callDetails(state.selected, inspect) : selectedResource(state.selected.path)}
      </aside>`;
}

function selectedResource(path) {
  const resource = [...state.resources, ...state.deleted.toReversed()].find((one) => resourcePath(one) === path);
  return resource
    ? resourceDetails(resource)
    : html`<h2 id="inspector-title" tabindex="-1">${path}</h2>
        <p>This resource no longer exists.</p>`;
}
