import { html } from "/_emulator/console/lit-html/lit-html.js";
import { saveToken } from "./api.js";
import { state } from "./state.js";
import { loadProjects, openProject } from "./project.js";
import { errorView } from "./components.js";

async function submit(event) {
  event.preventDefault();
  saveToken(new FormData(event.target).get("token"));
  delete state.errors.projects; // so that screen readers announce a repeated error
  await loadProjects();
  if (!state.needsToken) {
    openProject(state.project);
  }
}

/** Asks for the token of the Admin API. */
export function tokenForm() {
  return html`<main class="message">
    <h1>DLI Emulator</h1>
    <p>
      This emulator requires the token of its Admin API, the value of <code>DLI_ADMIN_TOKEN</code>. The browser keeps it
      until this tab is closed.
    </p>
    <form class="form" @submit=${submit}>
      <label>Token <input name="token" type="password" required autocomplete="off" /></label>
      <button class="button primary">Continue</button>
      ${sessionStorage.length > 0 ? errorView("projects") : ""}
    </form>
  </main>`;
}
