import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { callDli } from "./api.js";
import { announce, attempt, state, update } from "./state.js";
import { command, curl, errorView, statusChip } from "./components.js";
import { isPreset } from "./labels.js";
import { jsonView } from "./json.js";
import { refresh } from "./project.js";

const REQUESTS = {
  queue: {
    path: () => `/v1.0/${state.project}/queues`,
    body: ({ name, cus }) => ({ queue_name: name, resource_mode: 1, cu_count: Number(cus) }),
  },
  connection: {
    path: () => `/v2.0/${state.project}/datasource/enhanced-connections`,
    body: ({ name, vpc, network, queues }) => ({
      name,
      dest_vpc_id: vpc,
      dest_network_id: network,
      ...(queues ? { queues: queues.split(",").map((queue) => queue.trim()) } : {}),
    }),
  },
};

async function create(event, kind) {
  event.preventDefault();
  const values = Object.fromEntries(new FormData(event.target));
  const body = REQUESTS[kind].body(values);
  const path = REQUESTS[kind].path();
  const { project } = state;
  const response = await attempt(`create-${kind}`, () => callDli("POST", path, body));
  if (response && project === state.project) {
    update({ exchanges: { ...state.exchanges, [kind]: { path, body, response } } });
    announce(response.status < 300 ? `Created ${kind} ${values.name}` : `Rejected with status ${response.status}`);
    await refresh();
  }
}

/** Forms that call the DLI API like any client, and show request and response. */
export function createForms() {
  return html`<div class="create-forms">
    <details>
      <summary>Create a queue</summary>
      <form class="form inline" @submit=${(event) => create(event, "queue")}>
        <label>Name <input name="name" required maxlength="128" autocomplete="off" placeholder="etl_night" /></label>
        <label
          >CUs
          <select name="cus">
            <option>16</option>
            <option>64</option>
            <option>256</option>
          </select></label
        >
        <button class="button primary">Create queue</button>
      </form>
      ${errorView("create-queue")} ${exchange("queue")}
    </details>
    <details>
      <summary>Create a connection</summary>
      <form class="form inline" @submit=${(event) => create(event, "connection")}>
        <label>Name <input name="name" required maxlength="64" autocomplete="off" placeholder="crm_pg" /></label>
        <label>VPC ID <input name="vpc" required value="vpc-1" autocomplete="off" /></label>
        <label>Subnet ID <input name="network" required value="net-1" autocomplete="off" /></label>
        <label
          >Queues to bind <input name="queues" list="queue-names" placeholder="etl_night, another" autocomplete="off"
        /></label>
        <datalist id="queue-names">
          ${state.resources.filter((resource) => resource.kind === "queue" && !isPreset(resource)).map(({ id }) => html`<option value=${id}></option>`)}
        </datalist>
        <button class="button primary">Create connection</button>
      </form>
      ${errorView("create-connection")} ${exchange("connection")}
    </details>
  </div>`;
}

function exchange(kind) {
  if (state.exchanges[kind] === null) {
    return nothing;
  }
  const { path, body, response } = state.exchanges[kind];
  return html`<div class="exchange" data-testid=${`exchange-${kind}`}>
    ${command(curl("POST", path, body), "Request")}
    <p>${statusChip(response.status)}</p>
    ${jsonView(response.body)}
  </div>`;
}
