import { element, part } from './element.js';

/** @import { TabView } from '../view.ts' */

/**
 * Draws the tab bar. Arrow keys, Home and End go from tab to tab, as in any tab list.
 * @param {readonly TabView[]} tabs
 * @param {number} active id of the tab that is shown
 * @param {string} label
 * @param {(id: number) => void} open
 */
export function drawTabs(tabs, active, label, open) {
  const bar = part('tabs');
  const hadFocus = bar.contains(document.activeElement);
  bar.ariaLabel = label;
  const buttons = tabs.map(({ id, name, color }) => {
    const selected = id === active;
    const tab = element('button', { type: 'button', role: 'tab', id: `tab-${id}`, tabIndex: selected ? 0 : -1 }, name);
    tab.ariaSelected = String(selected);
    tab.setAttribute('aria-controls', 'sheet');
    if (color) tab.style.setProperty('--color', color);
    tab.onclick = () => open(id);
    return tab;
  });
  bar.replaceChildren(...buttons);
  part('sheet').setAttribute('aria-labelledby', `tab-${active}`);
  const shown = buttons.find(({ ariaSelected }) => ariaSelected === 'true');
  shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (hadFocus) shown?.focus();
  bar.onkeydown = (event) => {
    const place = tabs.findIndex(({ id }) => id === active);
    const last = tabs.length - 1;
    const places = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: last };
    const next = places[/** @type {keyof typeof places} */ (event.key)];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (tab) open(tab.id);
  };
}
