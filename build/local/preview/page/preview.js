import { ask, fail } from './ask.js';
import { button, count, fact, part } from './element.js';
import { drawGrid, goTo } from './grid.js';
import { drawJournal, showToast } from './journal.js';
import { showMail } from './mail.js';
import { drawMenus } from './menu.js';
import { showNews } from './news.js';
import { openPages } from './panel.js';
import { drawTabs } from './tabs.js';

/** @import { CallView, MailView, PreviewView, RunView, TabView } from '../view.ts' */

/** @type {PreviewView} */
let preview = await (await fetch('/state')).json();
/** Tabs of which every row was fetched. @type {Map<number, TabView>} */
const whole = new Map();
let open = preview.activeTab;

start();

/** Draws the page for the first time. */
function start() {
  const { words, language, toasts, pages, name } = preview;
  document.documentElement.lang = language;
  document.title = `${name} – ${words.preview}`;
  const latest = toasts.at(-1);
  if (latest) showToast(latest, words);
  openPages(
    [],
    pages.filter(({ kind }) => kind === 'sidebar'),
    words,
    call,
  );
  window.onhashchange = followHash;
  document.onvisibilitychange = comeBack;
  draw();
  followHash();
}

function draw() {
  const { words, name, meter, clock, menus, toasts, dialogs, mails, forms, canRestart } = preview;
  part('title').querySelector('h1')?.replaceChildren(name);
  Object.assign(part('badge'), { textContent: words.preview, title: words.harmless });
  part('facts').replaceChildren(
    fact(words.clock, clock),
    fact(words.calls, String(meter.calls)),
    fact(words.roundTrips, String(meter.roundTrips)),
  );
  drawMenus(menus, words, run);
  const journal = button('', () => showJournal(part('journal').hidden === true));
  journal.append(words.journal, count(toasts.length + dialogs.length), words.mails, count(mails.length));
  if (forms.length > 0) journal.append(words.forms, count(forms.length));
  journal.setAttribute('aria-controls', 'journal');
  const tools = [journal, button(words.wait, wait, 'desk'), button(words.print, () => print(), 'desk')];
  if (canRestart) tools.push(button(words.restart, restart, 'desk'));
  part('tools').replaceChildren(...tools);
  drawJournal(preview, { openMail, close: () => showJournal(false) });
  showJournal(!part('journal').hidden);
  openTab(open);
}

/** @param {number} id */
function openTab(id) {
  const { tabs, words, activeTab } = preview;
  const tab = tabs.find((each) => each.id === id) ?? tabs.find((each) => each.id === activeTab) ?? tabs[0];
  if (!tab) return;
  open = tab.id;
  history.replaceState(null, '', `#gid=${open}`);
  drawTabs(tabs, open, words.tabs, openTab);
  drawGrid(whole.get(open) ?? tab, words, () => fetchWhole(tab.id));
}

/** @param {number} id */
async function fetchWhole(id) {
  whole.set(id, await ask(`/tab/${id}`, preview.words));
  if (open === id) openTab(id);
}

/** Goes to the place that the address names: `#gid=7&range=B3`, as in Sheets. */
async function followHash() {
  const place = new URLSearchParams(location.hash.slice(1));
  const id = Number(place.get('gid') ?? open);
  const tab = preview.tabs.find((each) => each.id === id);
  const [cell] = (place.get('range') ?? '').toUpperCase().split(':');
  if (!tab) return;
  if (id !== open || cell) openTab(id);
  if (!cell || goTo(cell, preview.words) || whole.has(id) || tab.usedRows === tab.allRows) return;
  await fetchWhole(id);
  goTo(cell, preview.words);
}

/** @param {{ caption: string, functionName: string }} item */
function run({ caption, functionName }) {
  return show(caption, () => ask('/menu', preview.words, { function: functionName, tab: open }));
}

/** Lets time pass, so that what waits for it is done. */
function wait() {
  return show(preview.words.wait, () => ask('/wait', preview.words, {}));
}

/**
 * Shows what became of the workbook.
 * @param {string} caption
 * @param {() => Promise<RunView>} doing
 */
async function show(caption, doing) {
  const running = part('running');
  running.replaceChildren(`${preview.words.running} ${caption}`);
  running.hidden = false;
  const [menu, tool] = [focusedIn('menus'), focusedIn('tools')];
  document.body.inert = true;
  const ran = await doing().finally(() => {
    running.hidden = true;
    document.body.inert = false;
  });
  const before = preview;
  take(ran.preview, ran.preview.activeTab);
  part('menus').children[menu]?.querySelector('button')?.focus();
  /** @type {HTMLElement | undefined} */ (part('tools').children[tool])?.focus();
  const frame = openPages(before.pages, preview.pages, preview.words, call);
  frame?.addEventListener('load', () => frame.focus());
  showNews(before, preview, caption);
  if (ran.error !== undefined) fail(caption, ran.error, preview.words);
}

/**
 * Runs a function for a page of the script's. The person goes on meanwhile, and stays where they are unless the script
 * leads them elsewhere.
 * @param {string} functionName
 * @param {unknown[]} args
 */
async function call(functionName, args) {
  const [before, tab] = [preview, open];
  /** @type {CallView} */
  const { outcome, preview: after } = await ask('/call', before.words, { function: functionName, args, tab });
  take(after, after.activeTab === tab ? open : after.activeTab);
  openPages(before.pages, after.pages, after.words, call);
  showNews(before, after, part('sidebar').ariaLabel ?? '');
  return outcome;
}

/** Shows what became of answers to forms that were sent from pages of their own meanwhile. */
async function comeBack() {
  if (document.hidden || document.body.inert) return;
  const before = preview;
  /** @type {PreviewView} */
  const after = await ask('/state', before.words);
  if (before !== preview || sumOfAnswers(after) === sumOfAnswers(before)) return;
  take(after, open);
  showNews(before, after, after.words.forms);
}

/** @param {PreviewView} view */
function sumOfAnswers({ forms }) {
  return forms.reduce((sum, { answers }) => sum + answers, 0);
}

/**
 * Draws a new state, on the tab with this id.
 * @param {PreviewView} next
 * @param {number} tab
 */
function take(next, tab) {
  preview = next;
  open = tab;
  whole.clear();
  draw();
}

/**
 * Which child of a bar has the focus; -1 for none.
 * @param {string} bar
 */
function focusedIn(bar) {
  return [...part(bar).children].findIndex((each) => each.contains(document.activeElement));
}

async function restart() {
  await ask('/restart', preview.words, {});
  location.hash = '';
  location.reload();
}

/** @param {number} number */
async function openMail(number) {
  /** @type {MailView} */
  const mail = await ask(`/mail/${number}`, preview.words);
  showMail(mail, preview.words);
}

/** @param {boolean} shown */
function showJournal(shown) {
  part('journal').hidden = !shown;
  const opener = part('tools').firstElementChild;
  if (opener) opener.ariaExpanded = String(shown);
}
