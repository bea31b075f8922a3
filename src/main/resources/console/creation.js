import { html, nothing } from "/_emulator/console/lit-html/lit-html.js";
import { dli } from "./api.js";
import { attempt, change, state, tell } from "./state.js";
import { copy, curl, problem, statusChip } from "./parts.js";
import { json } from "./json.js";
import { refresh } from "./world.js";

const FORMS = {
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

async function send(event, kind) {
  event.preventDefault();
  const body = FORMS[kind].body(Object.fromEntries(new FormData(event.target)));
  const path = FORMS[kind].path();
  const { project } = state;
  const answer = await attempt(`create-${kind}`, () => dli("POST", path, body));
  if (answer && project === state.project) {
    change({ said: { ...state.said, [kind]: { path, sent: body, status: answer.status, answer: answer.body } } });
    tell(answer.status < 300 ? `The ${kind} ${body.name ?? body.queue_name} is made` : `Refused with ${answer.status}`);
    await refresh();
  }
}

/** Forms that call the DLI API as any client does, and show how. */
export function creationView() {
  return html`<div class="creations">
    <details>
      <summary>Create a queue</summary>
      <form class="form inline" @submit=${(event) => send(event, "queue")}>
        <label>Name <input name="name" required maxlength="128" autocomplete="off" placeholder="etl_night" /></label>
        <label
          >CUs
          <select name="cus">
            <option>16</option>
            <option>64</option>
            <option>256</option>
          </select></label
        >
        <button class="button primary">Create the queue</button>
      </form>
      ${problem("create-queue")} ${exchange("queue")}
    </details>
    <details>
      <summary>Create a connection</summary>
      <form class="form inline" @submit=${(event) => send(event, "connection")}>
        <label>Name <input name="name" required maxlength="64" autocomplete="off" placeholder="crm_pg" /></label>
        <label>VPC id <input name="vpc" required value="vpc-1" autocomplete="off" /></label>
        <label>Subnet id <input name="network" required value="net-1" autocomplete="off" /></label>
        <label
          >Queues to bind <input name="queues" list="queue-names" placeholder="etl_night, another" autocomplete="off"
        /></label>
        <datalist id="queue-names">
          ${state.resources.filter(({ kind, id }) => kind === "queue" && id !== "default").map(({ id }) => html`<option value=${id}></option>`)}
        </datalist>
        <button class="button primary">Create the connection</button>
      </form>
      ${problem("create-connection")} ${exchange("connection")}
    </details>
  </div>`;
}

function exchange(kind) {
  if (state.said[kind] === null) {
    return nothing;
  }
  const { path, sent, status, answer } = state.said[kind];
  const line = curl("POST", path, sent);
  return html`<div class="exchange" data-testid=${`exchange-${kind}`}>
    <div class="command">
      <pre tabindex="0" aria-label="Request"><code>${line}</code></pre>
      <button class="button small" @click=${() => copy(line)}>Copy</button>
    </div>
    <p>${statusChip(status)}</p>
    ${json(answer)}
  </div>`;
}
