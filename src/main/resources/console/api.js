import { report, reportResponse } from "./report.js";
import { update } from "./state.js";

const TOKEN = "dli-admin-token";

/** An error response. Status 0: no response at all. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export function saveToken(token) {
  sessionStorage.setItem(TOKEN, token);
}

/** @returns {Record<string, string>} */
function authorization() {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/**
 * Calls the Admin API.
 *
 * @param {string} method
 * @param {string} path below /_emulator
 * @param {unknown} [body]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} the parsed body of the response
 */
export async function callAdmin(method, path, body, signal) {
  if (report !== null) {
    return requireInReport(reportResponse(method, path));
  }
  const response = await requireOk(await send(method, "/_emulator" + path, body, authorization(), signal));
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}

function requireInReport(response) {
  if (response === undefined) {
    throw new ApiError(404, "The report does not contain this.");
  }
  return response;
}

/** Calls the Admin API of one project. */
export function callProject(project, method, path, body, signal) {
  return callAdmin(method, projectPath(project) + path, body, signal);
}

/** Uploads a file. */
export async function uploadToProject(project, path, file) {
  await requireOk(await fetch(`/_emulator${projectPath(project)}${path}`, { method: "PUT", headers: authorization(), body: file }));
}

/** Downloads a file, which a link cannot do where the Admin API needs a token. @returns {Promise<Blob>} */
export async function downloadOfProject(project, path) {
  return (await requireOk(await send("GET", `/_emulator${projectPath(project)}${path}`, undefined, authorization()))).blob();
}

/** Opens the event stream of a project. @returns {Promise<Response>} with a body that does not end */
export async function openEvents(project, headers, signal) {
  const path = `/_emulator${projectPath(project)}/events`;
  return requireOk(await send("GET", path, undefined, { ...authorization(), ...headers }, signal));
}

function projectPath(project) {
  return `/projects/${encodeURIComponent(project)}`;
}

async function requireOk(response) {
  if (response.status === 401) {
    update({ needsToken: true });
  }
  if (!response.ok) {
    throw new ApiError(response.status, errorMessage(await response.text(), response));
  }
  return response;
}

/**
 * Calls the DLI API like any client, without the token of the Admin API.
 *
 * @returns {Promise<{status: number, body: any}>}
 */
export async function callDli(method, path, body) {
  const response = await send(method, path, body, {});
  return { status: response.status, body: parseJson(await response.text()) };
}

async function send(method, path, body, headers, signal) {
  const contentType = body === undefined ? {} : { "Content-Type": "application/json" };
  try {
    return await fetch(path, {
      method,
      headers: { ...contentType, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
      cache: "no-store",
    });
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new ApiError(0, "Cannot reach the emulator. Check that it is running.");
  }
}

function errorMessage(text, response) {
  const problem = parseJson(text);
  return problem?.detail ?? problem?.error_msg ?? problem?.title ?? `${response.status} ${response.statusText}`;
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
