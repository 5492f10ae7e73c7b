import { button, element, part } from './element.js';
import { frameOf } from './frame.js';
import { newPage } from './news.js';

/** @import { PageView } from '../view.ts' */
/** @import { Words } from '../words.ts' */
/** @import { Host } from './frame.js' */

/** Pixels, where the script sets none; Google does not say what it takes. */
const USUAL_DIALOG = { width: 600, height: 400 };

/**
 * Opens the sidebar and the dialog that the script showed between two states, in the place of the ones before.
 * @param {readonly PageView[]} before
 * @param {readonly PageView[]} after
 * @param {Words} words
 * @param {Host['call']} call
 * @returns {HTMLIFrameElement | undefined} the frame that was opened last
 */
export function openPages(before, after, words, call) {
  const sidebar = newPage(before, after, ['sidebar']);
  const dialog = newPage(before, after, ['modal', 'modeless']);
  const opened = sidebar && openSidebar(sidebar, words, call);
  return dialog ? openDialog(dialog, words, call) : opened;
}

/**
 * @param {PageView} page
 * @param {Words} words
 * @param {Host['call']} call
 */
function openSidebar(page, words, call) {
  const panel = part('sidebar');
  const close = () => {
    panel.replaceChildren();
    panel.hidden = true;
  };
  const title = page.title || words.sidebar;
  const frame = frameOf(page, title, { call, close, focusEditor });
  const alone = element('a', { href: '/sidebar', target: '_blank', rel: 'noreferrer', title: words.alone }, '↗');
  alone.ariaLabel = words.alone;
  panel.ariaLabel = title;
  panel.replaceChildren(bar(title, words, close, alone), frame);
  panel.hidden = false;
  return frame;
}

/**
 * @param {PageView} page
 * @param {Words} words
 * @param {Host['call']} call
 */
function openDialog(page, words, call) {
  document.querySelector('dialog.page')?.remove();
  const box = element('dialog', { className: 'page', ariaLabel: page.title });
  /** @param {{ width?: number | null, height?: number | null }} size */
  const resize = ({ width, height }) => {
    if (width) frame.style.width = `${width}px`;
    if (height) frame.style.height = `${height}px`;
  };
  const frame = frameOf(page, page.title, { call, close: () => box.close(), resize, focusEditor });
  resize({ width: page.width ?? USUAL_DIALOG.width, height: page.height ?? USUAL_DIALOG.height });
  box.append(
    bar(page.title, words, () => box.close()),
    frame,
  );
  box.onclose = () => box.remove();
  document.body.append(box);
  if (page.kind === 'modal') box.showModal();
  else box.show();
  return frame;
}

/**
 * @param {string} title
 * @param {Words} words
 * @param {() => void} close
 * @param {...Node} more
 */
function bar(title, words, close, ...more) {
  const closing = button('×', close);
  closing.ariaLabel = words.close;
  return element('div', { className: 'bar' }, element('h2', {}, title), ...more, closing);
}

/** The sheet, where the cell that is selected takes the keys. */
function focusEditor() {
  /** @type {HTMLElement | null} */ (part('sheet').querySelector('td[tabindex="0"]'))?.focus();
}
