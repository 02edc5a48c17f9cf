/** Sends the answers; returns nothing when they were taken, else a sentence and the wrong fields. */
export async function complete(words, answers) {
  let response;
  try {
    response = await fetch(words.complete, { method: "POST", headers: headers(), body: JSON.stringify(answers) });
  } catch {
    return { detail: words.wordsUnreached };
  }
  return response.ok ? null : refusal(response, words);
}

function headers() {
  const csrf = document.querySelector("meta[name=csrf]");
  return {
    "Content-Type": "application/json",
    Accept: "application/json, application/problem+json",
    ...(csrf ? { [csrf.dataset.header]: csrf.content } : {}),
  };
}

async function refusal(response, words) {
  if (response.status === 401) {
    return { detail: words.wordsSignedOut };
  }
  try {
    const problem = await response.json();
    return { detail: problem.detail ?? words.wordsFailed, fields: problem.fields };
  } catch {
    return { detail: words.wordsFailed };
  }
}
