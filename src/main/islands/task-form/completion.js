import { call, megabytes } from "./call.js";

/** Sends the answers; returns nothing when they were taken, else a sentence, the problem's type and the wrong fields. */
export async function complete(words, answers) {
  const { status, answer } = await call("POST", words.complete, answers);
  return status >= 200 && status < 300 ? null : refusal(status, answer, words, answers);
}

function refusal(status, answer, words, answers) {
  const sentences = {
    0: () => words.wordsUnreached,
    401: () => words.wordsSignedOut,
    413: () => words.wordsLarge.replace("{0}", megabytes(answers)),
  };
  const detail = sentences[status]?.() ?? answer?.detail ?? words.wordsFailed;
  return { detail, type: answer?.type, fields: answer?.fields };
}
