import { button, element, part } from './element.js';

/** @import { MenuEntryView, MenuView } from '../view.ts' */
/** @import { Words } from '../words.ts' */

/** @typedef {(item: { caption: string, functionName: string }) => void} Run */

/**
 * Draws the script's menus: a button each, which opens a list that the keyboard can walk.
 * @param {readonly MenuView[]} menus
 * @param {Words} words
 * @param {Run} run
 */
export function drawMenus(menus, words, run) {
  const bar = part('menus');
  bar.ariaLabel = words.menus;
  bar.replaceChildren(...menus.map((menu) => menuButton(menu, words, run)));
}

/**
 * @param {MenuView} menu
 * @param {Words} words
 * @param {Run} run
 */
function menuButton(menu, words, run) {
  const caption = menu.caption || words.extensions;
  const opener = button(caption, () => toggle(list.hidden === true), 'opener');
  const list = element('div', { role: 'menu', hidden: true, ariaLabel: caption });
  const frame = element('div', { className: 'menu', role: 'none' }, opener, list);
  opener.role = 'menuitem';
  opener.ariaHasPopup = 'menu';
  opener.ariaExpanded = 'false';
  list.append(
    ...menu.entries.map((entry) =>
      entryOf(entry, (item) => {
        toggle(false);
        opener.focus();
        run(item);
      }),
    ),
  );

  /** @param {boolean} open */
  const toggle = (open) => {
    list.hidden = !open;
    opener.ariaExpanded = String(open);
    if (open) itemsOf(list)[0]?.focus();
  };
  frame.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && frame.contains(relatedTarget))) toggle(false);
  });
  frame.onkeydown = (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      toggle(false);
      opener.focus();
    } else if (event.key === 'ArrowDown' && list.hidden) {
      event.preventDefault();
      toggle(true);
    } else if (!list.hidden) walk(event, itemsOf(list));
  };
  return frame;
}

/**
 * @param {MenuEntryView} entry
 * @param {Run} run
 * @returns {HTMLElement}
 */
function entryOf(entry, run) {
  if (entry.kind === 'separator') return element('hr', { role: 'separator' });
  if (entry.kind === 'item') {
    const item = button(entry.caption, () => run(entry), 'item');
    item.role = 'menuitem';
    item.tabIndex = -1;
    return item;
  }
  const { caption, entries } = entry.menu;
  const heading = element('div', { className: 'heading', ariaHidden: 'true' }, caption);
  return element('div', { role: 'group', ariaLabel: caption }, heading, ...entries.map((inner) => entryOf(inner, run)));
}

/** @param {HTMLElement} list */
function itemsOf(list) {
  return /** @type {HTMLElement[]} */ ([...list.querySelectorAll('.item')]);
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} items
 */
function walk(event, items) {
  const place = items.findIndex((item) => item.matches(':focus'));
  const places = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: items.length - 1 };
  const next = places[/** @type {keyof typeof places} */ (event.key)];
  if (next === undefined) return;
  event.preventDefault();
  items[(next + items.length) % items.length]?.focus();
}
