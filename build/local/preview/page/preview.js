import { button, element, openBox, part } from './element.js';
import { drawGrid, goTo } from './grid.js';
import { drawDialog, drawJournal, showToast } from './journal.js';
import { showMail } from './mail.js';
import { drawMenus } from './menu.js';
import { drawTabs } from './tabs.js';

/** @import { MailView, PreviewView, RunView, TabView } from '../view.ts' */

/** @type {PreviewView} */
let preview = await (await fetch('/state')).json();
/** Tabs of which every row was fetched. @type {Map<number, TabView>} */
const whole = new Map();
let open = preview.activeTab;

start();

/** Draws the page for the first time. */
function start() {
  const { words, language, toasts, name } = preview;
  document.documentElement.lang = language;
  document.title = `${name} – ${words.preview}`;
  const latest = toasts.at(-1);
  if (latest) showToast(latest, words);
  window.onhashchange = followHash;
  draw();
  followHash();
}

function draw() {
  const { words, name, meter, clock, menus, toasts, dialogs, mails, canRestart } = preview;
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
  whole.set(id, await ask(`/tab/${id}`));
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
  return show(caption, () => ask('/menu', { function: functionName, tab: open }));
}

/** Lets time pass, so that what waits for it is done. */
function wait() {
  return show(preview.words.wait, () => ask('/wait', {}));
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
  preview = ran.preview;
  open = preview.activeTab;
  whole.clear();
  draw();
  part('menus').children[menu]?.querySelector('button')?.focus();
  /** @type {HTMLElement | undefined} */ (part('tools').children[tool])?.focus();
  showNews(before, caption);
  if (ran.error !== undefined) fail(caption, ran.error);
}

/**
 * Which child of a bar has the focus; -1 for none.
 * @param {string} bar
 */
function focusedIn(bar) {
  return [...part(bar).children].findIndex((each) => each.contains(document.activeElement));
}

/**
 * Shows what a run said and asked.
 * @param {PreviewView} before
 * @param {string} caption
 */
function showNews(before, caption) {
  const { words, toasts, dialogs } = preview;
  // As in Sheets, a new notice takes the place of the one before.
  const toast = toasts.at(-1);
  if (toast && toast.number > (before.toasts.at(-1)?.number ?? 0)) showToast(toast, words);
  const asked = dialogs.filter(({ number }) => number > (before.dialogs.at(-1)?.number ?? 0));
  const boxes = asked.map((dialog) => drawDialog(dialog, words));
  if (boxes.length > 0) openBox({ title: caption, close: words.close }, ...boxes);
}

async function restart() {
  await ask('/restart', {});
  location.hash = '';
  location.reload();
}

/** @param {number} number */
async function openMail(number) {
  /** @type {MailView} */
  const mail = await ask(`/mail/${number}`);
  showMail(mail, preview.words);
}

/** @param {boolean} shown */
function showJournal(shown) {
  part('journal').hidden = !shown;
  const opener = part('tools').firstElementChild;
  if (opener) opener.ariaExpanded = String(shown);
}

/**
 * Asks the server; with a body, as a POST. A refusal is shown and thrown.
 * @param {string} path
 * @param {object} [body]
 */
async function ask(path, body) {
  const headers = { 'Content-Type': 'application/json', 'X-Preview': '1' };
  const request = body && { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch(path, request).catch((error) => {
    fail('', preview.words.stopped);
    throw error;
  });
  const answer = await response.json();
  if (response.ok) return answer;
  fail('', String(answer.error));
  throw new Error(answer.error);
}

/**
 * @param {string} what
 * @param {string} message
 */
function fail(what, message) {
  const { failed, close } = preview.words;
  const title = what ? `${failed} – ${what}` : failed;
  openBox({ title, close, className: 'failure', role: 'alertdialog' }, element('p', {}, message));
}

/**
 * @param {string} label
 * @param {string} value
 */
function fact(label, value) {
  return element('span', {}, element('small', {}, label), ` ${value}`);
}

/** @param {number} number */
function count(number) {
  return element('span', { className: 'count' }, String(number));
}
