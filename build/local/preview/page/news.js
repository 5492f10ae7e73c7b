import { openBox } from './element.js';
import { drawDialog, showToast } from './journal.js';

/** @import { PageView, PreviewView } from '../view.ts' */

/**
 * Shows what the script said and asked between two states.
 * @param {PreviewView} before
 * @param {PreviewView} after
 * @param {string} title of the box with what was asked
 */
export function showNews(before, after, title) {
  const { words, toasts, dialogs } = after;
  // As in Sheets, a new notice takes the place of the one before.
  const toast = newOf(before.toasts, toasts).at(-1);
  if (toast) showToast(toast, words);
  const boxes = newOf(before.dialogs, dialogs).map((dialog) => drawDialog(dialog, words));
  if (boxes.length > 0) openBox({ title, close: words.close }, ...boxes);
}

/**
 * The page of some kind that was shown last between two states: Google shows one sidebar and one dialog at a time.
 * @param {readonly PageView[]} before
 * @param {readonly PageView[]} after
 * @param {readonly PageView['kind'][]} kinds
 */
export function newPage(before, after, kinds) {
  return newOf(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .at(-1);
}

/**
 * @template {{ number: number }} T
 * @param {readonly T[]} before
 * @param {readonly T[]} after
 */
function newOf(before, after) {
  const last = before.at(-1)?.number ?? 0;
  return after.filter(({ number }) => number > last);
}
