/**
 * The report that this page is; null if an emulator serves the page. A report has the responses of the Admin API instead of a
 * connection to an emulator, and cannot be changed.
 *
 * @type {{format: number, version: string, createdAt: string, project: {projectId: string, seed: number, now: string},
 *     cut: string[], snapshot?: string, responses: Record<string, any>} | null}
 */
export const report = (() => {
  const element = document.getElementById("report");
  return element === null ? null : JSON.parse(element.textContent);
})();

/**
 * The response of the Admin API that the report has.
 *
 * @param {string} method
 * @param {string} pathAndQuery below /_emulator
 * @returns {any} undefined if the report does not have it
 */
export function reportResponse(method, pathAndQuery) {
  const path = pathAndQuery.replace(/\?.*/, "");
  const number = /\/journal\/(\d+)$/.exec(path)?.[1];
  if (method !== "GET") {
    return undefined;
  }
  if (path === "/projects") {
    return { projects: [report.project] };
  }
  return number === undefined
    ? report.responses[path]
    : report.responses[path.replace(/\/\d+$/, "")]?.calls.find((call) => call.number === Number(number));
}

/** Base URL in commands. */
export function baseUrl() {
  return report === null ? location.origin : "http://localhost:3540";
}
