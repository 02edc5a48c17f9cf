/** As the server has it for bodies of calls. What is larger is cut off on the way, and nobody hears why. */
const MOST = 1024 * 1024;

/** Calls the server: its status, 0 where it cannot be reached, and what it answered. */
export async function call(method, address, body, options = {}) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  if (text && new Blob([text]).size > MOST) {
    return { status: 413 };
  }
  const first = await attempt(method, address, text, options);
  const again = first.status === 403 && problem(first.answer) === "no-token" && (await renewForm());
  return again ? attempt(method, address, text, options) : first;
}

async function attempt(method, address, body, options) {
  try {
    const response = await fetch(address, { method, headers: headers(), body, ...options });
    return { status: response.status, answer: await read(response) };
  } catch {
    return { status: 0 };
  }
}

/** Whoever signed in again in another tab goes on here: the page takes up the new session's mark. */
async function renewForm() {
  const page = await fetch("/policies", { headers: { Accept: "text/html" } }).then((answer) => answer.text(), () => "");
  const renewed = new DOMParser().parseFromString(page, "text/html");
  const signedIn = renewed.querySelector("meta[name=csrf]");
  if (signedIn) {
    document.querySelector("meta[name=csrf]").content = signedIn.content;
  }
  return signedIn !== null;
}

function headers() {
  const csrf = document.querySelector("meta[name=csrf]");
  return {
    "Content-Type": "application/json",
    Accept: "application/json, application/problem+json",
    ...(csrf ? { [csrf.dataset.header]: csrf.content } : {}),
  };
}

async function read(response) {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** The stable last part of a problem's type, such as "task-over". */
export function problem(answer) {
  return String(answer?.type ?? "").split("/").pop();
}

/** Whether the task is not ours to answer any more. */
export function ended(answer) {
  return ["task-free", "task-conflict", "task-over", "task-not-found"].includes(problem(answer));
}

/** In whole megabytes, as people say it. */
export function megabytes(body) {
  return Math.max(1, Math.round(new Blob([JSON.stringify(body)]).size / MOST));
}
