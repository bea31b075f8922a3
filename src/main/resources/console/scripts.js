import { html } from "/_emulator/console/lit-html/lit-html.js";
import { ofWorld } from "./api.js";
import { attempt, state, tell } from "./state.js";
import { empty, problem } from "./parts.js";
import { SCRIPTS } from "./fault-templates.js";
import { json } from "./json.js";
import { readView, readWith } from "./reading.js";
import { without } from "./without.js";

readWith("scripts", "/scripts", (scripts) => ({ scripts }));

/** A script without what the API counts. */
function given({ matched, used, ...script }) {
  return script;
}

/** The API takes only a whole list, so the one that is there is read right before it is changed. */
async function replace(changed, text) {
  const { project } = state;
  const written = await attempt("change-scripts", async () => {
    const scripts = changed(await ofWorld(project, "GET", "/scripts"));
    return ofWorld(project, "PUT", "/scripts", scripts.map(given));
  });
  readView();
  if (written) {
    tell(text);
  }
}

function add(event) {
  event.preventDefault();
  const { text } = Object.fromEntries(new FormData(event.target));
  replace((scripts) => [...scripts, JSON.parse(text)], "The script is added");
}

function remove(script, place) {
  replace((scripts) => without(scripts, script, place, given), "The script is taken away");
}

function fill(event) {
  event.target.form.elements.text.value = JSON.stringify(SCRIPTS[event.target.value], null, 2);
}

/** What becomes of what begins from now on. */
export function scriptsView() {
  return html`<form class="form add" aria-label="Add a script" @submit=${add}>
      <label
        >Begin with
        <select @change=${fill}>
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
        <button class="button primary">Add the script</button> <span class="hint">With each change of the list all are counted anew.</span>
      </div>
    </form>
    ${problem("change-scripts")} ${problem("scripts")}
    ${
      state.scripts.length === 0
        ? empty(
            "Time and chance decide",
            "A script decides instead what becomes of queues, pools and peers that begin from now on, step by step. A client can say the same in a tag:",
            `"tags": [{"key": "emulator:peer", "value": "FAILED after 30s"}]`,
          )
        : html`<ol class="scripts">
            ${state.scripts.map(item)}
          </ol>`
    }`;
}

function item(script, place) {
  return html`<li data-testid="script">
    <p>
      <strong>${script.used}</strong> used of ${script.matched} that
      matched${script.uses ? `, ${script.uses} at most` : ""}
      <button
        class="button small"
        aria-label=${`Remove script ${place + 1}`}
        @click=${() => remove(script, place)}
      >
        Remove
      </button>
    </p>
    ${json(given(script))}
  </li>`;
}
