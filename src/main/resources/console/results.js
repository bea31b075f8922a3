import { html } from "/_emulator/console/lit-html/lit-html.js";
import { callProject } from "./api.js";
import { state } from "./state.js";
import { emptyState, errorView } from "./components.js";
import { jsonView } from "./json.js";
import { registerView } from "./loader.js";
import { removeItem, replaceList } from "./list-editing.js";
import { RESULTS } from "./templates.js";

registerView("results", "/results", (results) => ({ results }));

function withoutCounters({ used, ...result }) {
  return result;
}

function replaceResults(change, message) {
  replaceList(
    "results",
    async (project) => change(await callProject(project, "GET", "/results")).map(withoutCounters),
    message,
  );
}

function add(event) {
  event.preventDefault();
  const text = new FormData(event.target).get("text");
  replaceResults((results) => [...results, JSON.parse(text)], "Result added");
}

function remove(result, index) {
  replaceResults((results) => removeItem(results, result, index, withoutCounters), "Result removed");
}

function useTemplate({ target }) {
  target.form.elements.text.value = JSON.stringify(RESULTS[target.value], null, 2);
}

/** The prescribed results of SQL jobs with their counters, and a form that adds one. */
export function resultsView() {
  return html`<form class="form add-form" aria-label="Add a result" @submit=${add}>
      <label
        >Template
        <select @change=${useTemplate}>
          ${Object.keys(RESULTS).map((title) => html`<option>${title}</option>`)}
        </select>
      </label>
      <label
        >Result
        <textarea
          name="text"
          rows="8"
          spellcheck="false"
          required
          .defaultValue=${JSON.stringify(Object.values(RESULTS)[0], null, 2)}
        ></textarea>
      </label>
      <div class="group">
        <button class="button primary">Add result</button>
        <span class="hint">Any change of the list resets all counters.</span>
      </div>
    </form>
    ${errorView("change-results")} ${errorView("results")}
    ${
      state.results.length === 0
        ? emptyState(
            "No results",
            "A prescribed result gives rows to the SQL jobs that are submitted from now on, or lets them fail. The first one that matches the statement applies.",
          )
        : html`<ol class="scripts">
            ${state.results.map(item)}
          </ol>`
    }`;
}

function item(result, index) {
  return html`<li data-testid="result">
    <p>
      Used <strong>${result.used}</strong>${result.uses ? ` of at most ${result.uses}` : ""}
      <button class="button small" aria-label=${`Remove result ${index + 1}`} @click=${() => remove(result, index)}>
        Remove
      </button>
    </p>
    ${jsonView(withoutCounters(result))}
  </li>`;
}
