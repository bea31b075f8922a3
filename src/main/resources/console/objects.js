import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { callProject, downloadOfProject, uploadToProject } from "./api.js";
import { announce, attempt, state } from "./state.js";
import { emptyState, errorView } from "./components.js";
import { loadView, registerView } from "./loader.js";

registerView("objects", "/obs", (objects) => ({ objects }));

function path({ bucket, key }) {
  return `/obs/${[bucket, ...key.split("/")].map(encodeURIComponent).join("/")}`;
}

async function change(action, message) {
  const done = await attempt("change-objects", async () => {
    await action();
    return true;
  });
  loadView();
  if (done) {
    announce(message);
  }
}

function upload(event) {
  event.preventDefault();
  const { project } = state;
  const form = new FormData(event.target);
  const object = { bucket: form.get("bucket"), key: form.get("key") || form.get("file").name };
  change(() => uploadToProject(project, path(object), form.get("file")), "Object uploaded");
}

function download(object) {
  const { project } = state;
  attempt("change-objects", async () => {
    const url = URL.createObjectURL(await downloadOfProject(project, path(object)));
    Object.assign(document.createElement("a"), { href: url, download: object.key.split("/").pop() }).click();
    URL.revokeObjectURL(url);
  });
}

function remove(object) {
  const { project } = state;
  change(() => callProject(project, "DELETE", path(object)), "Object deleted");
}

/** The objects that statements read and write as obs://, and a form that uploads one. */
export function objectsView() {
  const { objects, total } = state.objects;
  return html`<form class="form inline add-form" aria-label="Upload an object" @submit=${upload}>
      <label>Bucket <input name="bucket" required autocomplete="off" /></label>
      <label>Key <input name="key" placeholder="name of the file if empty" autocomplete="off" /></label>
      <label>File <input type="file" name="file" required /></label>
      <button class="button primary">Upload object</button>
    </form>
    ${errorView("change-objects")} ${errorView("objects")}
    ${
      total === 0
        ? emptyState(
            "No objects",
            "Statements read and write objects as obs://bucket/key. Exports of results are objects, too.",
            `curl -T trips.csv ${location.origin}/_emulator/projects/${state.project}/obs/lake/in/trips.csv`,
          )
        : html`<ul class="snapshots">
              ${objects.map(item)}
            </ul>
            ${total > objects.length ? html`<p class="hint">The first ${objects.length} of ${total} objects.</p>` : nothing}`
    }`;
}

function item(object) {
  return html`<li data-testid="object">
    <span><code>${object.url}</code> ${object.size} bytes</span>
    <span class="group">
      <button class="button small" aria-label=${`Download ${object.url}`} @click=${() => download(object)}>Download</button>
      <button class="button small" aria-label=${`Delete ${object.url}`} @click=${() => remove(object)}>Delete</button>
    </span>
  </li>`;
}
