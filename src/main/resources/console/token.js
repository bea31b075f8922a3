import { html } from "/_emulator/console/lit-html/lit-html.js";
import { keepToken } from "./api.js";
import { state } from "./state.js";
import { enter, loadWorlds } from "./world.js";
import { problem } from "./parts.js";

async function open(event) {
  event.preventDefault();
  keepToken(new FormData(event.target).get("token"));
  delete state.problems.worlds; // the same one once more is told again
  await loadWorlds();
  if (!state.needsToken) {
    enter(state.project);
  }
}

/** Asks for what DLI_ADMIN_TOKEN was set to. It stays in this tab. */
export function tokenView() {
  return html`<main class="gate">
    <h1>DLI Emulator</h1>
    <p>
      This emulator asks its operator for a token: what <code>DLI_ADMIN_TOKEN</code> was set to. It is kept until this
      tab is closed.
    </p>
    <form class="form" @submit=${open}>
      <label>Token <input name="token" type="password" required autocomplete="off" /></label>
      <button class="button primary">Open</button>
      ${sessionStorage.length > 0 ? problem("worlds") : ""}
    </form>
  </main>`;
}
