import { element, openBox } from './element.js';

/** @import { Words } from '../words.ts' */

/**
 * Asks the server; with a body, as a POST. A refusal is shown and thrown.
 * @param {string} path
 * @param {Words} words
 * @param {object} [body]
 */
export async function ask(path, words, body) {
  const headers = { 'Content-Type': 'application/json', 'X-Preview': '1' };
  const request = body && { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(path, request).catch((error) => {
    fail('', words.stopped, words);
    throw error;
  });
  const answer = await response.json();
  if (response.ok) return answer;
  fail('', String(answer.error), words);
  throw new Error(answer.error);
}

/**
 * @param {string} what
 * @param {string} message
 * @param {Words} words
 */
export function fail(what, message, { failed, close }) {
  const title = what ? `${failed} – ${what}` : failed;
  openBox({ title, close, className: 'failure', role: 'alertdialog' }, element('p', {}, message));
}
