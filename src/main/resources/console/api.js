import { change } from "./state.js";

const TOKEN = "dli-admin-token";

/** A refusal, in the words of whoever refused. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function keepToken(token) {
  sessionStorage.setItem(TOKEN, token);
}

/** @returns {Record<string, string>} */
function credentials() {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/**
 * Calls the operator's API.
 *
 * @param {string} method
 * @param {string} path below /_emulator
 * @param {unknown} [body]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} what it answers, as an object
 */
export async function door(method, path, body, signal) {
  const answer = await accepted(await send(method, "/_emulator" + path, body, credentials(), signal));
  const text = await answer.text();
  return text === "" ? undefined : JSON.parse(text);
}

/** Opens a stream of the operator's API. @returns {Promise<Response>} whose body goes on */
export async function stream(path, headers, signal) {
  return accepted(await send("GET", "/_emulator" + path, undefined, { ...credentials(), ...headers }, signal));
}

async function accepted(answer) {
  if (answer.status === 401) {
    change({ needsToken: true });
  }
  if (!answer.ok) {
    throw new Refused(answer.status, reason(await answer.text(), answer));
  }
  return answer;
}

/** The same of one world. */
export function ofWorld(project, method, path, body, signal) {
  return door(method, `/projects/${encodeURIComponent(project)}${path}`, body, signal);
}

/**
 * Calls the emulated API as any client does. The operator's token is none of its business.
 *
 * @returns {Promise<{status: number, body: any}>}
 */
export async function dli(method, path, body) {
  const answer = await send(method, path, body, {});
  const text = await answer.text();
  return { status: answer.status, body: parsed(text) };
}

async function send(method, path, body, headers, signal) {
  const content = body === undefined ? {} : { "Content-Type": "application/json" };
  try {
    return await fetch(path, {
      method,
      headers: { ...content, ...headers },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
      signal,
      cache: "no-store",
    });
  } catch (problem) {
    if (problem.name === "AbortError") {
      throw problem;
    }
    throw new Refused(0, "The emulator does not answer. Is it still running?");
  }
}

function reason(text, answer) {
  const problem = parsed(text);
  return problem?.detail ?? problem?.error_msg ?? problem?.title ?? `${answer.status} ${answer.statusText}`;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
