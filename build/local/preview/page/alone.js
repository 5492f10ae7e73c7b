import { ask } from './ask.js';
import { element, part } from './element.js';
import { frameOf } from './frame.js';
import { newPage, showNews } from './news.js';

/** @import { CallView, PageView, PreviewView } from '../view.ts' */

/** The sidebar on a page of its own, as wide as the window: what it looks like on a phone. */

/** @type {PreviewView} */
let preview = await (await fetch('/state')).json();

start();

function start() {
  const { language, words, pages } = preview;
  document.documentElement.lang = language;
  document.title = words.sidebar;
  const latest = newPage([], pages, ['sidebar']);
  if (latest) show(latest);
  else say(words.noSidebar);
}

/** @param {PageView} page */
function show(page) {
  const title = page.title || preview.words.sidebar;
  document.title = title;
  part('alone').replaceChildren(frameOf(page, title, { call, close: () => say(preview.words.sidebarClosed) }));
}

/** @param {string} sentence */
function say(sentence) {
  const link = element('a', { href: '/' }, preview.words.toPreview);
  part('alone').replaceChildren(element('div', { className: 'empty' }, element('p', {}, sentence), link));
}

/**
 * @param {string} functionName
 * @param {unknown[]} args
 */
async function call(functionName, args) {
  const before = preview;
  /** @type {CallView} */
  const { outcome, preview: after } = await ask('/call', before.words, { function: functionName, args });
  preview = after;
  showNews(before, after, document.title);
  const next = newPage(before.pages, after.pages, ['sidebar']);
  if (next) show(next);
  return outcome;
}
