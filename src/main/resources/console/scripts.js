import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { callProject } from "./api.js";
import { state } from "./state.js";
import { emptyState, errorView } from "./components.js";
import { jsonView } from "./json.js";
import { registerView } from "./loader.js";
import { removeItem, replaceList } from "./list-editing.js";
import { SCRIPTS } from "./templates.js";
import { report } from "./report.js";

registerView("scripts", "/scripts", (scripts) => ({ scripts }));

function withoutCounters({ matched, used, ...script }) {
  return script;
}

function replaceScripts(change, message) {
  replaceList(
    "scripts",
    async (project) => change(await callProject(project, "GET", "/scripts")).map(withoutCounters),
    message,
  );
}

function add(event) {
  event.preventDefault();
  const text = new FormData(event.target).get("text");
  replaceScripts((scripts) => [...scripts, JSON.parse(text)], "Script added");
}

function remove(script, index) {
  replaceScripts((scripts) => removeItem(scripts, script, index, withoutCounters), "Script removed");
}

function useTemplate({ target }) {
  target.form.elements.text.value = JSON.stringify(SCRIPTS[target.value], null, 2);
}

/** The scripts of the project with their counters, and a form that adds one. */
export function scriptsView() {
  return html`${report === null ? addForm() : nothing} ${errorView("change-scripts")} ${errorView("scripts")}
    ${
      state.scripts.length === 0
        ? emptyState(
            "No scripts",
            "A script prescribes states, durations and outcomes of the queues, pools and peers that are created from now on. Without one, the timing profile and the seed decide. A client can send the same in a tag:",
            `"tags": [{"key": "emulator:peer", "value": "FAILED after 30s"}]`,
          )
        : html`<ol class="scripts">
            ${state.scripts.map(item)}
          </ol>`
    }`;
}

function addForm() {
  return html`<form class="form add-form" aria-label="Add a script" @submit=${add}>
      <label
        >Template
        <select @change=${useTemplate}>
          ${Object.keys(SCRIPTS).map((title) => html`<option>${title}</option>`)}
        </select>
      </label>
      <label
        >Script
        <textarea
          name="text"
          rows="8"
          spellcheck="false"
          required
          .defaultValue=${JSON.stringify(Object.values(SCRIPTS)[0], null, 2)}
        ></textarea>
      </label>
      <div class="group">
        <button class="button primary">Add script</button>
        <span class="hint">Any change of the list resets all counters.</span>
      </div>
    </form>`;
}

function item(script, index) {
  return html`<li data-testid="script">
    <p>
      Matched <strong>${script.matched}</strong>, used
      <strong>${script.used}</strong>${script.uses ? ` of at most ${script.uses}` : ""}
      ${report === null ? removeButton(script, index) : nothing}
    </p>
    ${jsonView(withoutCounters(script))}
  </li>`;
}

function removeButton(script, index) {
  return html`<button class="button small" aria-label=${`Remove script ${index + 1}`} @click=${() => remove(script, index)}>
    Remove
  </button>`;
}
